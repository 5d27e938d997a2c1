"""Protocols, generics and Annotated: a runner of anything that completes."""
from dataclasses import dataclass
from typing import Annotated, Generic, Protocol, TypeVar

import anthropic
import openai


class Completes(Protocol):
    def complete(self, text: str, feature: str) -> str: ...


C = TypeVar("C", bound=Completes)


class Gpt:
    def __init__(self, client: Annotated[openai.OpenAI, "shared"]) -> None:
        self.client = client

    def complete(self, text: str, feature: str) -> str:
        headers = {"x-llm-feature": feature}
        return self.client.responses.create(model="m1", input=text, extra_headers=headers).output_text  # call: m1


class Claude:
    def __init__(self, client: anthropic.Anthropic) -> None:
        self.client = client

    def complete(self, text: str, feature: str) -> str:
        del feature
        message = [{"role": "user", "content": text}]
        return self.client.messages.create(model="m2", max_tokens=9, messages=message).content[0].text  # call: m2


@dataclass
class Runner(Generic[C]):
    backend: C

    def run(self, text: str) -> str:
        return self.backend.complete(text, feature="run")


Runner[Gpt](Gpt(openai.OpenAI(default_headers={"x-llm-team": "ux", "x-llm-service": "proto"}))).run("a")
Runner(Claude(anthropic.Anthropic(default_headers={"x-llm-team": "ux", "x-llm-service": "proto"}))).run("b")
