from __future__ import annotations

from openai import OpenAI

from providers.base import Provider, register


@register("openai")
class OpenAIProvider(Provider[OpenAI]):
    def _connect(self) -> OpenAI:
        return OpenAI(timeout=self.timeout, default_headers={"x-llm-team": "platform"})

    def complete(self, model: str, prompt: str) -> str:
        result = self.client.chat.completions.create(  # call: m1
            model=model,
            messages=[{"role": "user", "content": prompt}],
            extra_headers=self.headers(feature="complete"),
        )
        return result.choices[0].message.content or ""

    def moderate(self, text: str) -> bool:
        return self.client.responses.create(model="m2", input=text).output_text == "ok"  # call: m2
