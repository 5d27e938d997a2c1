"""A generic base class with the client as type parameter."""
from typing import Generic, TypeVar

from anthropic import Anthropic
from openai import OpenAI

C = TypeVar("C")


class Provider(Generic[C]):
    def __init__(self, client: C) -> None:
        self.client: C = client


class OpenAIProvider(Provider[OpenAI]):
    def ask(self, text: str) -> str:
        return self.client.responses.create(model="m1", input=text).output_text  # call: m1


class AnthropicProvider(Provider[Anthropic]):
    def ask(self, text: str) -> str:
        return str(
            self.client.messages.create(  # call: m2
                model="m2", max_tokens=5, messages=[{"role": "user", "content": text}]
            )
        )


tags = {"x-llm-team": "g", "x-llm-service": "h", "x-llm-feature": "i"}
OpenAIProvider(OpenAI(default_headers=tags)).ask("x")
AnthropicProvider(Anthropic()).ask("x")
