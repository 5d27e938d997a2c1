"""Commands are objects; a macro runs a list of them."""
from dataclasses import dataclass, field
from typing import Protocol

from openai import OpenAI


class Command(Protocol):
    def execute(self, client: OpenAI) -> str: ...


@dataclass
class Translate:
    text: str
    tags: dict[str, str] = field(default_factory=lambda: {"x-llm-feature": "translate"})

    def execute(self, client: OpenAI) -> str:
        return client.responses.create(model="m1", input=self.text, extra_headers=self.tags).output_text  # call: m1


@dataclass
class Shorten:
    text: str

    def execute(self, client: OpenAI) -> str:
        return client.responses.create(model="m2", input=self.text).output_text  # call: m2


@dataclass
class Macro:
    commands: list[Command]

    def execute(self, client: OpenAI) -> str:
        return "".join(command.execute(client) for command in self.commands)


macro = Macro([Translate("a"), Macro([Shorten("b"), Translate("c", {"x-llm-feature": "again"})])])
macro.execute(OpenAI(default_headers={"x-llm-team": "edit", "x-llm-service": "macros"}))
