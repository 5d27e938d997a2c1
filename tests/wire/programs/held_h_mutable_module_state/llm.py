from __future__ import annotations

from openai import OpenAI

_headers: dict[str, str] = {}
_client: OpenAI | None = None


def configure(**tags: str) -> None:
    global _client
    for name, value in tags.items():
        _headers[f"x-llm-{name}"] = value
    _client = OpenAI(default_headers=dict(_headers))


def respond(model: str, text: str, *, feature: str | None = None) -> str:
    assert _client is not None
    extra = {"x-llm-feature": feature} if feature else {}
    return _client.responses.create(model=model, input=text, extra_headers=extra).output_text


def embed(model: str, text: str) -> int:
    fresh = OpenAI(default_headers={"x-llm-team": "fixed", "x-llm-service": "embed", "x-llm-feature": "fresh"})
    return len(fresh.embeddings.create(model=model, input=text).data)  # call: m3
