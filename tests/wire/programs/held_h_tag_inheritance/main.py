"""Tags by inheritance: class attributes merged over the MRO, super() in a property, mixins, abstract feature, class keywords."""
from __future__ import annotations

from abc import ABC, abstractmethod

from openai import OpenAI


class Tagged(ABC):
    tags: dict[str, str] = {"team": "mro"}

    @classmethod
    def all_tags(cls) -> dict[str, str]:
        found: dict[str, str] = {}
        for base in reversed(cls.__mro__):
            found.update(base.__dict__.get("tags", {}))
        return found

    @property
    def headers(self) -> dict[str, str]:
        return {f"x-llm-{name}": value for name, value in self.all_tags().items()}

    @property
    @abstractmethod
    def model(self) -> str: ...


class Served(Tagged):
    tags = {"service": "inherit"}


class Asker(Served):
    def __init__(self) -> None:
        self.client = OpenAI()

    def extra(self) -> dict[str, str]:
        return {}


class Search(Asker):
    model = "m1"

    def extra(self) -> dict[str, str]:
        return {**super().extra(), "x-llm-team": "s", "x-llm-service": "search", "x-llm-feature": "search"}

    def run(self) -> None:
        self.client.responses.create(model=self.model, input="x", extra_headers=self.extra())  # call: m1


class Plain(Asker):
    model = "m2"

    def extra(self) -> dict[str, str]:
        return super().extra() | {"x-llm-team": "p", "x-llm-service": "plain"}

    def run(self) -> None:
        self.client.responses.create(model=self.model, input="x", extra_headers=self.extra())  # call: m2


class Mixin:
    def extra(self) -> dict[str, str]:
        return {**super().extra(), "x-llm-feature": "mixin"}


class Mixed(Mixin, Plain):
    model = "m3"

    def go(self) -> None:
        self.client.embeddings.create(model=self.model, input="x", extra_headers=self.extra())  # call: m3


Search().run()
Plain().run()
Mixed().go()
