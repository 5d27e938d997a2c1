"""Helpers that take a string, a mapping, an object or nothing and make headers of it."""
from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from anthropic import Anthropic


@dataclass
class Tags:
    team: str
    feature: str


def headers_of(tags: str | Mapping[str, str] | Tags | list[str] | None) -> dict[str, str]:
    if tags is None:
        return {"x-llm-team": "default", "x-llm-service": "flow"}
    if isinstance(tags, str):
        return headers_of(None) | {"x-llm-feature": tags}
    if isinstance(tags, Tags):
        return {"x-llm-team": tags.team, "x-llm-service": "flow", "x-llm-feature": tags.feature}
    if isinstance(tags, (list, tuple)):
        return dict(zip(("x-llm-team", "x-llm-service", "x-llm-feature"), tags))
    return {f"x-llm-{name}": value for name, value in tags.items()}


client = Anthropic()


def ask(model: str, tags: Any = None) -> str:
    reply = client.messages.create(model=model, max_tokens=5, messages=[{"role": "user", "content": "x"}], extra_headers=headers_of(tags))
    return reply.content[0].text


class One:
    def run(self) -> None:
        client.messages.create(model="m7", max_tokens=5, messages=[{"role": "user", "content": "x"}], extra_headers=headers_of("single"))  # call: m7
        client.messages.create(model="m8", max_tokens=5, messages=[{"role": "user", "content": "x"}], extra_headers=headers_of({"team": "t", "service": "s"}))  # call: m8
        client.messages.create(model="m9", max_tokens=5, messages=[{"role": "user", "content": "x"}], extra_headers=headers_of(Tags("t", "f")))  # call: m9
        client.messages.create(model="m10", max_tokens=5, messages=[{"role": "user", "content": "x"}], extra_headers=headers_of(["t", "s", "f"]))  # call: m10
        client.messages.create(model="m11", max_tokens=5, messages=[{"role": "user", "content": "x"}], extra_headers=headers_of(["t", "s"]))  # call: m11


ask("m1")  # call: m1
ask("m2", "feature")  # call: m2
ask("m3", {"team": "a", "service": "b", "feature": "c"})  # call: m3
ask("m4", Tags("a", "c"))  # call: m4
ask("m5", ["a", "b", "c"])  # call: m5
ask("m6", {"team": "a"})  # call: m6
One().run()
