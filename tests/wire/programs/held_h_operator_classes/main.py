"""Operators everywhere: + and | of own header classes, __getitem__, __contains__, __bool__, __len__, __iadd__, __matmul__, __enter__."""
from __future__ import annotations

from typing import Any

from openai import OpenAI


class Headers:
    def __init__(self, values: dict[str, str] | None = None) -> None:
        self.values = dict(values or {})

    def __add__(self, other: Headers | dict[str, str]) -> Headers:
        more = other.values if isinstance(other, Headers) else other
        return Headers({**self.values, **more})

    __or__ = __add__

    def __iadd__(self, other: dict[str, str]) -> Headers:
        self.values.update(other)
        return self

    def __getitem__(self, name: str) -> Headers:
        return Headers({**self.values, "x-llm-feature": name})

    def __bool__(self) -> bool:
        return bool(self.values)

    def __matmul__(self, client: OpenAI) -> OpenAI:
        return client.with_options(default_headers=self.values)

    @property
    def dict(self) -> dict[str, str]:
        return self.values


client = OpenAI()
team = Headers({"x-llm-team": "ops"})
service = Headers({"x-llm-service": "operators"})
both = team + service
client.responses.create(model="m1", input="x", extra_headers=both["full"].dict)  # call: m1
client.responses.create(model="m2", input="x", extra_headers=both.dict)  # call: m2
client.responses.create(model="m3", input="x", extra_headers=(team | service | {"x-llm-feature": "or"}).dict)  # call: m3
(both["matmul"] @ client).responses.create(model="m4", input="x")  # call: m4
(team @ client).responses.create(model="m5", input="x")  # call: m5
team += {"x-llm-service": "later", "x-llm-feature": "iadd"}
client.responses.create(model="m6", input="x", extra_headers=team.dict)  # call: m6
client.responses.create(model="m7", input="x", extra_headers=Headers().dict or both.dict)  # call: m7
