from __future__ import annotations

from typing import Any

from openai import OpenAI

from context import current_headers

STATIC = {"x-llm-team": "ctx", "x-llm-service": "tags"}


class TaggedClient:
    """Adds what the context says to every request."""

    def __init__(self, inner: OpenAI | None = None) -> None:
        self._inner = inner or OpenAI(default_headers=STATIC)

    def respond(self, model: str, text: str, **kwargs: Any) -> str:
        kwargs.setdefault("extra_headers", {})
        kwargs["extra_headers"] = current_headers() | kwargs["extra_headers"]
        return self._inner.responses.create(model=model, input=text, **kwargs).output_text  # call: m1, m2

    def embed(self, model: str, texts: list[str]) -> int:
        return len(self._inner.embeddings.create(model=model, input=texts).data)  # call: m3

    def __getattr__(self, name: str) -> Any:
        return getattr(self._inner, name)


llm = TaggedClient()
