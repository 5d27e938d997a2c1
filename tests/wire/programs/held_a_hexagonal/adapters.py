from anthropic import Anthropic
from openai import OpenAI

from ports import Completion


class FakeAdapter:
    def complete(self, prompt, *, purpose):
        return Completion(f"fake:{purpose}", 0)


class OpenAIAdapter:
    def __init__(self, client: OpenAI, model: str):
        self._client = client
        self._model = model

    def complete(self, prompt, *, purpose):
        r = self._client.chat.completions.create(  # call: m1
            model=self._model,
            messages=[{"role": "user", "content": prompt}],
            extra_headers={"x-llm-feature": purpose},
        )
        return Completion(r.choices[0].message.content, r.usage.total_tokens)


class AnthropicAdapter:
    def __init__(self, client: Anthropic, model: str, base_headers: dict[str, str]):
        self._client = client
        self._model = model
        self._base_headers = base_headers

    def complete(self, prompt, *, purpose):
        r = self._client.messages.create(  # call: m2
            model=self._model,
            max_tokens=30,
            messages=[{"role": "user", "content": prompt}],
            extra_headers=self._base_headers,
        )
        return Completion(r.content[0].text, r.usage.output_tokens)
