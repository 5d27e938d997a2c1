"""A double that production code uses when it is told to: both have the interface of a Protocol."""
from __future__ import annotations

import os
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any, Protocol

from openai import OpenAI


class Completer(Protocol):
    def complete(self, text: str, *, feature: str) -> str: ...


@dataclass
class OpenAICompleter:
    client: OpenAI
    model: str = "m1"

    def complete(self, text: str, *, feature: str) -> str:
        reply = self.client.chat.completions.create(  # call: m1
            model=self.model,
            messages=[{"role": "user", "content": text}],
            extra_headers={"x-llm-feature": feature},
        )
        return reply.choices[0].message.content or ""


@dataclass
class EchoCompleter:
    seen: list[str] = field(default_factory=list)

    def complete(self, text: str, *, feature: str) -> str:
        self.seen.append(text)
        return text


class EchoResponses:
    def create(self, *, model: str, input: str, **options: Any) -> SimpleNamespace:
        return SimpleNamespace(output_text=input, model=model)


class EchoClient:
    """Looks like the SDK's client as far as we use it."""

    def __init__(self) -> None:
        self.responses = EchoResponses()


def completer() -> Completer:
    if os.environ.get("LLM_ECHO"):
        return EchoCompleter()
    return OpenAICompleter(OpenAI(default_headers={"x-llm-team": "qa", "x-llm-service": "bots"}))


def client() -> OpenAI | EchoClient:
    return EchoClient() if os.environ.get("LLM_ECHO") else OpenAI(default_headers={"x-llm-team": "qa", "x-llm-service": "bots"})


def translate(text: str) -> str:
    return client().responses.create(model="m2", input=text).output_text  # call: m2


def rehearse(text: str) -> str:
    return EchoClient().responses.create(model="nobody", input=text).output_text


def main() -> None:
    print(completer().complete("hello", feature="greet"), translate("hello"), rehearse("hello"))
    print(EchoCompleter().complete("x", feature="x"))


main()
