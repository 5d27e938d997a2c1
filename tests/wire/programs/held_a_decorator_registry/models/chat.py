import anthropic
from openai import OpenAI

from .registry import register


class Model:
    def __init__(self, model, headers=None):
        self.model = model
        self.headers = headers or {}

    def generate(self, prompt):
        raise NotImplementedError


@register("openai-chat")
class OpenAIChat(Model):
    def __init__(self, model, headers=None):
        super().__init__(model, headers)
        self._client = OpenAI()

    def generate(self, prompt):
        return self._client.chat.completions.create(  # call: m1
            model=self.model,
            messages=[{"role": "user", "content": prompt}],
            extra_headers={"x-llm-team": "ml", "x-llm-service": "bench", **self.headers, "x-llm-feature": "generate"},
        ).choices[0].message.content


@register("claude")
class Claude(Model):
    def generate(self, prompt):
        client = anthropic.Anthropic(default_headers={"x-llm-service": "bench"})
        return client.messages.create(  # call: m2
            model=self.model,
            max_tokens=10,
            messages=[{"role": "user", "content": prompt}],
            extra_headers={"x-llm-feature": "generate"},
        ).content[0].text
