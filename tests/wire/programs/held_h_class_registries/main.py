"""Registries kept in classes: by a classmethod decorator, by a metaclass, by entry in a list, chosen by predicate."""
from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

from openai import OpenAI

OWNER = {"x-llm-team": "reg", "x-llm-service": "classes"}


class Handlers:
    table: ClassVar[dict[str, Callable[..., Any]]] = {}

    @classmethod
    def on(cls, name: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
        def register(function: Callable[..., Any]) -> Callable[..., Any]:
            cls.table[name] = function
            return function

        return register


client = OpenAI()


@Handlers.on("title")
def title(text: str) -> Any:
    headers = {**OWNER, "x-llm-feature": "title"}
    return client.responses.create(model="m1", input=text, extra_headers=headers)  # call: m1


@Handlers.on("tags")
def tags(text: str, **_: Any) -> Any:
    return client.embeddings.create(model="m2", input=text, extra_headers=OWNER)  # call: m2


class Meta(type):
    known: ClassVar[list[type]] = []

    def __new__(mcs, name: str, bases: tuple[type, ...], body: dict[str, Any]) -> type:
        made = super().__new__(mcs, name, bases, body)
        if bases:
            mcs.known.append(made)
        return made


class Step(metaclass=Meta):
    feature: str | None = None

    def __init__(self, client: OpenAI) -> None:
        self.client = client

    def headers(self) -> dict[str, str]:
        return {**OWNER, "x-llm-feature": self.feature} if self.feature else dict(OWNER)

    def run(self) -> Any: ...


class Draft(Step):
    feature = "draft"

    def run(self) -> Any:
        return self.client.responses.create(model="m3", input="x", extra_headers=self.headers())  # call: m3


class Check(Step):
    def run(self) -> Any:
        return self.client.responses.create(model="m4", input="x", extra_headers=self.headers())  # call: m4


Handlers.table["title"]("x")
Handlers.table["tags"]("x")
for kind in Meta.known:
    kind(client).run()
