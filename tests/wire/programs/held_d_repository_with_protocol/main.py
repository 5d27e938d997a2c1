"""Ports and adapters: a Protocol, two adapters, a service that takes either."""
from typing import Protocol

from anthropic import Anthropic
from openai import OpenAI


class Completion(Protocol):
    def complete(self, text: str, feature: str) -> str: ...


class OpenAICompletion:
    def __init__(self, headers: dict[str, str]) -> None:
        self._client = OpenAI(default_headers=headers)

    def complete(self, text: str, feature: str) -> str:
        return self._client.responses.create(model="m1", input=text, extra_headers={"x-llm-feature": feature}).output_text  # call: m1


class AnthropicCompletion:
    def __init__(self) -> None:
        self._client = Anthropic()

    def complete(self, text: str, feature: str) -> str:
        del feature
        return self._client.messages.create(model="m2", max_tokens=5, messages=[{"role": "user", "content": text}]).id  # call: m2


class Support:
    def __init__(self, completion: Completion) -> None:
        self._completion = completion

    def reply(self, text: str) -> str:
        return self._completion.complete(text, feature="reply")


Support(OpenAICompletion({"x-llm-team": "desk", "x-llm-service": "support"})).reply("x")
Support(AnthropicCompletion()).reply("x")
