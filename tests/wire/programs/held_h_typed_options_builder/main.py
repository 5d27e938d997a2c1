"""Builder with cloned state, options as a frozen dataclass with replace, a fluent client, immutable updates."""
from __future__ import annotations

from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any

from openai import OpenAI


@dataclass(frozen=True)
class Options:
    model: str
    headers: MappingProxyType[str, str] = field(default_factory=lambda: MappingProxyType({}))
    extra: MappingProxyType[str, Any] = field(default_factory=lambda: MappingProxyType({}))

    def header(self, name: str, value: str) -> Options:
        return replace(self, headers=MappingProxyType({**self.headers, f"x-llm-{name}": value}))

    def set(self, **extra: Any) -> Options:
        return replace(self, extra=MappingProxyType({**self.extra, **extra}))


class Fluent:
    def __init__(self, client: OpenAI, options: Options | None = None) -> None:
        self._client = client
        self._options = options or Options("m0")

    def _with(self, options: Options) -> Fluent:
        return Fluent(self._client, options)

    def model(self, name: str) -> Fluent:
        return self._with(replace(self._options, model=name))

    def owner(self, team: str, service: str) -> Fluent:
        return self._with(self._options.header("team", team).header("service", service))

    def feature(self, name: str) -> Fluent:
        return self._with(self._options.header("feature", name))

    @property
    def params(self) -> dict[str, Any]:
        return {"model": self._options.model, "extra_headers": dict(self._options.headers), **self._options.extra}


base = Fluent(OpenAI()).owner("fluent", "builder")
client = OpenAI()
client.responses.create(input="x", **base.model("m1").feature("one").params)  # call: m1
client.responses.create(input="x", **base.model("m2").params)  # call: m2
options = Options("m3").header("team", "frozen").header("service", "options")
client.responses.create(model=options.model, input="x", extra_headers=dict(options.headers))  # call: m3
full = options.header("feature", "full").set(temperature=0)
client.responses.create(model="m4", input="x", extra_headers=dict(full.headers), **full.extra)  # call: m4
