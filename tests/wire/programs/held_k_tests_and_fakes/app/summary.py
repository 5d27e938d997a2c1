from __future__ import annotations

from typing import Protocol

from openai import OpenAI


class Completer(Protocol):
    def complete(self, prompt: str) -> str: ...


class OpenAICompleter:
    def __init__(self, client: OpenAI | None = None, model: str = "m1") -> None:
        self._client = client or OpenAI(default_headers={"x-llm-team": "docs", "x-llm-service": "summary"})
        self._model = model

    def complete(self, prompt: str) -> str:
        response = self._client.responses.create(  # call: m1, m2
            model=self._model, input=prompt, extra_headers={"x-llm-feature": "summary"}
        )
        return response.output_text


def summarise(text: str, completer: Completer) -> str:
    return completer.complete(f"Summarise: {text}").strip()
