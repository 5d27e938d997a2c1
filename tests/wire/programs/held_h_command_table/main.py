"""Commands by getattr, a dispatch dict of bound methods, cmd names with prefixes, a match on a command object."""
from __future__ import annotations

import shlex
from dataclasses import dataclass

from openai import OpenAI


@dataclass(frozen=True)
class Ask:
    text: str
    feature: str = "ask"


@dataclass(frozen=True)
class Embed:
    text: str


class Bot:
    owner = {"x-llm-team": "bot", "x-llm-service": "commands"}

    def __init__(self, client: OpenAI | None = None) -> None:
        self.client = client or OpenAI()
        self.table = {"title": self.title, "rate": self.rate}

    def do_summary(self, text: str) -> str:
        return self.client.responses.create(model="m1", input=text, extra_headers={**self.owner, "x-llm-feature": "summary"}).output_text  # call: m1

    def do_plain(self, text: str) -> str:
        return self.client.responses.create(model="m2", input=text, extra_headers=self.owner).output_text  # call: m2

    def title(self, text: str) -> str:
        return self.client.responses.create(model="m3", input=text, extra_headers=dict(self.owner, **{"x-llm-feature": "title"})).output_text  # call: m3

    def rate(self, text: str) -> str:
        return str(self.client.moderations.create(model="m4", input=text))  # call: m4

    def handle(self, line: str) -> str:
        name, *rest = shlex.split(line)
        method = getattr(self, f"do_{name}", None) or self.table.get(name)
        if method is None:
            return "unknown"
        return method(" ".join(rest))

    def run(self, command: Ask | Embed) -> object:
        match command:
            case Ask(text=text, feature=feature):
                return self.client.responses.create(model="m5", input=text, extra_headers=self.owner | {"x-llm-feature": feature})  # call: m5
            case Embed(text):
                return self.client.embeddings.create(model="m6", input=text, extra_headers=self.owner)  # call: m6


bot = Bot()
for line in ("summary a b", "plain a", "title 'a b'", "rate x", "nothing"):
    bot.handle(line)
bot.run(Ask("x"))
bot.run(Embed("x"))
