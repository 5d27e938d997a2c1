from __future__ import annotations

from typing import Any

from openai import OpenAI


class Backend:
    def __init__(self, **options: Any) -> None:
        self.options = options

    def chat(self, text: str, feature: str) -> str:
        raise NotImplementedError


class OpenAIBackend(Backend):
    _client: OpenAI | None = None

    @property
    def client(self) -> OpenAI:
        if self._client is None:
            self._client = OpenAI(**self.options)
        return self._client

    def chat(self, text: str, feature: str) -> str:
        reply = self.client.chat.completions.create(  # call: m1
            model="m1", messages=[{"role": "user", "content": text}], extra_headers={"x-llm-feature": feature}
        )
        return reply.choices[0].message.content or ""

    def label(self, text: str) -> str:
        headers = {"x-llm-team": "shop", "x-llm-service": "storefront"}
        return self.client.responses.create(model="m2", input=text, extra_headers=headers).output_text  # call: m2
