"""A fluent builder of requests; each step gives a changed copy; send() at the end, in two transports."""
from __future__ import annotations

from copy import copy, deepcopy
from dataclasses import dataclass, field, replace
from typing import Any, Self

import litellm
from openai import OpenAI

client = OpenAI()


@dataclass(frozen=True)
class Prompt:
    model: str
    parts: tuple[str, ...] = ()
    tags: dict[str, str] = field(default_factory=dict)
    options: dict[str, Any] = field(default_factory=dict)

    def say(self, text: str) -> Self:
        return replace(self, parts=(*self.parts, text))

    def tag(self, **tags: str) -> Self:
        return replace(self, tags={**self.tags, **tags})

    def option(self, **options: Any) -> Self:
        return replace(self, options=self.options | options)

    @property
    def headers(self) -> dict[str, str]:
        return {f"x-llm-{key}": value for key, value in self.tags.items()}

    def send(self) -> str:
        reply = client.chat.completions.create(  # call: m1, m2, m5
            model=self.model,
            messages=[{"role": "user", "content": part} for part in self.parts],
            extra_headers=self.headers,
            **self.options,
        )
        return reply.choices[0].message.content or ""


base = Prompt("m1").tag(team="fluent", service="builder")
base.tag(feature="full").say("x").send()
replace(base, model="m2").say("x").option(temperature=0.1).send()


class Mutable:
    def __init__(self, model: str) -> None:
        self.kwargs: dict[str, Any] = {"model": model, "messages": []}

    def user(self, text: str) -> "Mutable":
        self.kwargs["messages"].append({"role": "user", "content": text})
        return self

    def header(self, name: str, value: str) -> "Mutable":
        self.kwargs.setdefault("extra_headers", {})[name] = value
        return self

    def fork(self, model: str) -> "Mutable":
        other = deepcopy(self)
        other.kwargs["model"] = model
        return other

    def run(self) -> Any:
        return litellm.completion(**self.kwargs)  # call: m3, m4


owned = Mutable("openai/m3").header("x-llm-team", "fluent").header("x-llm-service", "builder")
owned.fork("openai/m4").user("x").header("x-llm-feature", "fork").run()
owned.user("x").run()
again = copy(base)
again.say("x").tag(feature="again")
replace(again, model="m5").say("x").send()
