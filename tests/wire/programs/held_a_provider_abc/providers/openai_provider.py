from openai import OpenAI

from .base import BaseProvider


class OpenAIProvider(BaseProvider):
    model = "m1"

    def _create_client(self) -> OpenAI:
        return OpenAI(max_retries=1)

    def _chat(self, messages, feature):
        completion = self.client.chat.completions.create(  # call: m1
            model=self.model,
            messages=messages,
            temperature=self.temperature,
            max_tokens=self.max_tokens,
            extra_headers=self._headers(feature),
        )
        return completion.choices[0].message.content
