from __future__ import annotations

from anthropic import Anthropic

from providers.base import Provider, register


@register("anthropic")
class AnthropicProvider(Provider[Anthropic]):
    max_tokens = 16

    def _connect(self) -> Anthropic:
        return Anthropic(timeout=self.timeout)

    def complete(self, model: str, prompt: str) -> str:
        message = self.client.messages.create(  # call: m3
            model=model,
            max_tokens=self.max_tokens,
            messages=[{"role": "user", "content": prompt}],
            extra_headers=self.headers(),
        )
        return message.content[0].text

    def stream(self, model: str, prompt: str) -> str:
        with self.client.messages.stream(  # call: m4
            model=model,
            max_tokens=self.max_tokens,
            messages=[{"role": "user", "content": prompt}],
            extra_headers=self.headers(feature="stream"),
        ) as stream:
            return "".join(stream.text_stream)
