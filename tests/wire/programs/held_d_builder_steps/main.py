"""A fluent request builder whose steps return self or a copy."""
from __future__ import annotations

import copy

from openai import OpenAI

client = OpenAI()


class Request:
    def __init__(self, model: str) -> None:
        self.model = model
        self.headers: dict[str, str] = {}

    def tag(self, **tags: str) -> Request:
        self.headers.update({f"x-llm-{key}": value for key, value in tags.items()})
        return self

    def fork(self) -> Request:
        other = copy.copy(self)
        other.headers = dict(self.headers)
        return other

    def send(self, text: str) -> str:
        return client.responses.create(model=self.model, input=text, extra_headers=self.headers).output_text  # call: m1, m2


base = Request("m1").tag(team="a", service="b")
base.tag(feature="c").send("x")
Request("m2").tag(team="a").tag(service="b").send("x")
direct = Request("m3").tag(team="a", service="b", feature="d")
client.responses.create(model=direct.model, input="x", extra_headers=direct.headers)  # call: m3
half = Request("m4").tag(team="a")
client.responses.create(model="m4", input="x", extra_headers=half.headers)  # call: m4
