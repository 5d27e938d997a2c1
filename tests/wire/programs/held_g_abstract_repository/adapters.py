import anthropic
import openai
from ports import Classifier


class OpenAICompletion:
    def __init__(self, client: openai.OpenAI) -> None:
        self._client = client

    def complete(self, prompt: str, *, feature: str) -> str:
        reply = self._client.responses.create(model="m1", input=prompt, extra_headers={"x-llm-feature": feature})  # call: m1
        return reply.output_text


class AnthropicCompletion:
    def __init__(self, client: anthropic.Anthropic) -> None:
        self._client = client

    def complete(self, prompt: str, *, feature: str) -> str:
        reply = self._client.messages.create(  # call: m2
            model="m2", max_tokens=5, messages=[{"role": "user", "content": prompt}]
        )
        return reply.content[0].text


class SpamClassifier(Classifier):
    labels = ("spam", "ham")

    def __init__(self) -> None:
        self.client = openai.OpenAI(default_headers=self._headers())

    def _headers(self) -> dict[str, str]:
        return {**super()._headers(), "x-llm-service": "spam"}

    def _send(self, prompt: str, headers: dict[str, str]) -> str:
        return self.client.responses.create(model="m3", input=prompt).output_text  # call: m3
