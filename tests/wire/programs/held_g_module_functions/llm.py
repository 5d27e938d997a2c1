from __future__ import annotations

from typing import Any

from openai import OpenAI

_client: OpenAI | None = None


def init(team: str, service: str) -> None:
    global _client
    _client = OpenAI(default_headers={"x-llm-team": team, "x-llm-service": service})


def _get() -> OpenAI:
    if _client is None:
        raise RuntimeError("call init() first")
    return _client


def ask(model: str, text: str, *, feature: str | None = None, **options: Any) -> str:
    headers = {"x-llm-feature": feature} if feature else {}
    return _get().responses.create(model=model, input=text, extra_headers=headers, **options).output_text


def embed(text: str) -> int:
    return len(_get().embeddings.create(model="m3", input=text, extra_headers={"x-llm-feature": "embed"}).data)  # call: m3
