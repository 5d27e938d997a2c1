from __future__ import annotations

from typing import Any

import settings
from openai import OpenAI


class LazyClient:
    def __init__(self) -> None:
        self._wrapped: OpenAI | None = None

    def _setup(self) -> OpenAI:
        if self._wrapped is None:
            self._wrapped = OpenAI(
                api_key=settings.LLM["API_KEY"], timeout=settings.LLM["TIMEOUT"], default_headers=settings.LLM["HEADERS"]
            )
        return self._wrapped

    def __getattr__(self, name: str) -> Any:
        return getattr(self._setup(), name)


llm = LazyClient()


def generate(feature: str, prompt: str) -> str:
    config = settings.LLM_FEATURES[feature]
    response = llm.responses.create(  # call: m1, m2, m3
        model=config["model"], input=prompt, extra_headers=config.get("headers")
    )
    return response.output_text


def title(prompt: str) -> str:
    return generate("title", prompt)


def describe(prompt: str) -> str:
    return generate("description", prompt)


def price(prompt: str) -> str:
    return generate("price", prompt)
