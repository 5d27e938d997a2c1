"""Objects that send requests: their constructors take tags by name, as a dict, as words, in settings."""
from __future__ import annotations

from dataclasses import dataclass, field

from openai import OpenAI

client = OpenAI(default_headers={"x-llm-team": "support", "x-llm-service": "copilot"})


class Asker:
    def __init__(self, model: str, **tags: str) -> None:
        self.model = model
        self.tags = tags

    def ask(self) -> str:
        headers = {f"x-llm-{key}": value for key, value in self.tags.items()}
        return client.responses.create(model=self.model, input="x", extra_headers=headers).output_text  # call: m1, m2


class Writer:
    def __init__(self, model: str, why: str | None = None) -> None:
        self.model = model
        self.headers = {"x-llm-feature": why} if why else {}

    def write(self) -> str:
        return client.responses.create(model=self.model, input="x", extra_headers=self.headers).output_text  # call: m3, m4


@dataclass
class Settings:
    model: str
    headers: dict[str, str] = field(default_factory=dict)


class Reader:
    def __init__(self, settings: Settings) -> None:
        self.settings = settings

    def read(self) -> str:
        own = self.settings
        return client.responses.create(model=own.model, input="x", extra_headers=own.headers).output_text  # call: m5, m6


class Maker:
    def __init__(self, **tags: str) -> None:
        self.client = OpenAI(default_headers={f"x-llm-{key}": value for key, value in tags.items()})

    def make(self) -> str:
        return self.client.responses.create(model="m7", input="x").output_text  # call: m7


def tagged() -> None:
    Asker("m1", feature="ask").ask()
    Writer("m3", "write").write()
    Reader(Settings("m5", {"x-llm-feature": "read"})).read()
    Maker(team="support", service="copilot", feature="make").make()


def untagged() -> None:
    Asker("m2").ask()
    Writer("m4").write()
    Reader(Settings("m6")).read()
    Maker(team="support").make()


tagged()
untagged()
