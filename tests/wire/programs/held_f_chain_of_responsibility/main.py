"""Handlers are linked to one another; each answers or passes the question on."""
from __future__ import annotations

from anthropic import Anthropic
from openai import OpenAI


class Handler:
    def __init__(self, successor: Handler | None = None) -> None:
        self.successor = successor

    def handle(self, question: str) -> str:
        if self.successor is None:
            raise LookupError(question)
        return self.successor.handle(question)


class Cheap(Handler):
    def __init__(self, client: OpenAI, successor: Handler | None = None) -> None:
        super().__init__(successor)
        self.client = client

    def handle(self, question: str) -> str:
        if len(question) > 5:
            return super().handle(question)
        return self.client.responses.create(model="m1", input=question).output_text  # call: m1


class Careful(Handler):
    def __init__(self, client: Anthropic, tags: dict[str, str], successor: Handler | None = None) -> None:
        super().__init__(successor)
        self.client, self.tags = client, tags

    def handle(self, question: str) -> str:
        if len(question) > 20:
            return super().handle(question)
        reply = self.client.messages.create(  # call: m2
            model="m2", max_tokens=9, messages=[{"role": "user", "content": question}], extra_headers=self.tags
        )
        return reply.content[0].text


class Last(Handler):
    client = OpenAI(default_headers={"x-llm-team": "q", "x-llm-service": "desk", "x-llm-feature": "last"})

    def handle(self, question: str) -> str:
        return self.client.responses.create(model="m3", input=question).output_text  # call: m3


first = Cheap(
    OpenAI(default_headers={"x-llm-team": "q", "x-llm-service": "desk"}),
    Careful(Anthropic(), {"x-llm-team": "q", "x-llm-feature": "careful"}, Last()),
)
for question in ("short", "somewhat longer", "a question that is longer than that"):
    first.handle(question)
