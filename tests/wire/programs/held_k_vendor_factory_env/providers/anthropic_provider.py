from __future__ import annotations

from typing import Any

from anthropic import Anthropic

from .base import LLMProvider


class AnthropicProvider(LLMProvider):
    default_model = "m3"

    def _make_client(self) -> Anthropic:
        return Anthropic(default_headers=self.headers)

    def generate(self, prompt: str, **kwargs: Any) -> str:
        kwargs.setdefault("max_tokens", 100)
        message = self.client.messages.create(model=self.model, messages=[{"role": "user", "content": prompt}], **kwargs)
        return message.content[0].text
