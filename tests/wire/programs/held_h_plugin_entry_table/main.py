"""Plugins register by __init_subclass__ keyword; a table of names to instances is built lazily by a cached function."""
from __future__ import annotations

import functools
from typing import ClassVar

from anthropic import Anthropic
from openai import OpenAI


class Plugin:
    table: ClassVar[dict[str, type[Plugin]]] = {}
    feature: ClassVar[str] = ""

    def __init_subclass__(cls, *, name: str, feature: str = "", **kwargs: object) -> None:
        super().__init_subclass__(**kwargs)
        cls.feature = feature
        cls.table[name] = cls

    def headers(self) -> dict[str, str]:
        found = {"x-llm-team": "plug", "x-llm-service": "host"}
        if self.feature:
            found["x-llm-feature"] = self.feature
        return found

    def run(self, text: str) -> str:
        raise NotImplementedError


class Summary(Plugin, name="summary", feature="summary"):
    def run(self, text: str) -> str:
        return OpenAI().responses.create(model="m1", input=text, extra_headers=self.headers()).output_text  # call: m1


class Title(Plugin, name="title"):
    def run(self, text: str) -> str:
        return OpenAI().responses.create(model="m2", input=text, extra_headers=self.headers()).output_text  # call: m2


class Claude(Plugin, name="claude", feature="claude"):
    client: ClassVar[Anthropic] = Anthropic()

    def run(self, text: str) -> str:
        reply = self.client.messages.create(  # call: m3
            model="m3", max_tokens=5, messages=[{"role": "user", "content": text}], extra_headers=self.headers()
        )
        return reply.content[0].text


@functools.cache
def instance(name: str) -> Plugin:
    try:
        kind = Plugin.table[name]
    except KeyError:
        raise LookupError(name) from None
    return kind()


for each in ("summary", "title", "claude"):
    instance(each).run("x")
