"""Option objects with defaults: msgspec-like records, copies with changes, a merge operator, kwargs property."""
from __future__ import annotations

import copy
from dataclasses import dataclass, field, fields
from typing import Any

from openai import OpenAI


@dataclass
class Options:
    model: str = "m1"
    temperature: float | None = None
    extra_headers: dict[str, str] = field(default_factory=dict)

    def __or__(self, other: Options) -> Options:
        merged = copy.copy(self)
        merged.extra_headers = {**self.extra_headers, **other.extra_headers}
        merged.model = other.model
        return merged

    @property
    def kwargs(self) -> dict[str, Any]:
        return {one.name: value for one in fields(self) if (value := getattr(self, one.name)) is not None}

    def with_headers(self, **headers: str) -> Options:
        clone = copy.deepcopy(self)
        clone.extra_headers.update({f"x-llm-{name}": value for name, value in headers.items()})
        return clone


client = OpenAI()
base = Options(extra_headers={"x-llm-team": "o", "x-llm-service": "p"})
full = base.with_headers(feature="one")
client.responses.create(input="x", **full.kwargs)  # call: m1
both = base | Options(model="m2", extra_headers={"x-llm-feature": "two"})
client.responses.create(input="x", **both.kwargs)  # call: m2
plain = copy.deepcopy(base)
plain.model = "m3"
client.responses.create(input="x", **plain.kwargs)  # call: m3
client.responses.create(input="x", model="m4", extra_headers=base.with_headers(feature="four").extra_headers)  # call: m4
