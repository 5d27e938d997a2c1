"""A conversation whose object derives its client anew: always, sometimes, or where nobody asks."""
from __future__ import annotations

import os

from openai import OpenAI

OWNER = {"x-llm-team": "care", "x-llm-service": "chat"}


class Conversation:
    def __init__(self, client: OpenAI, texts: list[str]) -> None:
        self.client = client
        self.texts = texts

    def use(self, feature: str) -> None:
        self.client = self.client.with_options(default_headers={"x-llm-feature": feature})

    def escalate(self) -> None:
        """Long conversations go to the specialists' feature."""
        if len(self.texts) > int(os.environ.get("LIMIT", "1")):
            self.client = self.client.with_options(default_headers={"x-llm-feature": "specialist"})

    def greet(self) -> str:
        self.use("greet")
        return self.client.responses.create(model="m1", input="hello").output_text  # call: m1

    def answer(self) -> str:
        self.escalate()
        reply = self.client.responses.create(model="m2", input=self.texts[-1])  # call: m2
        return reply.output_text

    def close(self, *, survey: bool) -> str:
        if survey:
            self.use("survey")
        reply = self.client.responses.create(model="m3", input="bye")  # call: m3
        return reply.output_text


def short(texts: list[str]) -> str:
    conversation = Conversation(OpenAI(default_headers=OWNER), texts)
    return conversation.answer()


def main() -> None:
    print(Conversation(OpenAI(default_headers=OWNER), ["a"]).greet())
    print(short(["a"]), short(["a", "b"]))
    for survey in (True, False):
        print(Conversation(OpenAI(default_headers=OWNER), ["a"]).close(survey=survey))


main()
