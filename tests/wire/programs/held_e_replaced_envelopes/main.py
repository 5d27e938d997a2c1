"""Frozen dataclass envelopes derived by dataclasses.replace, turned into headers in several ways."""
from __future__ import annotations

import dataclasses

from openai import OpenAI


@dataclasses.dataclass(frozen=True)
class Envelope:
    team: str = "core"
    service: str | None = None
    feature: str | None = None

    def but(self, **changes: str) -> Envelope:
        return dataclasses.replace(self, **changes)

    @property
    def headers(self) -> dict[str, str]:
        fields = ((field.name, getattr(self, field.name)) for field in dataclasses.fields(self))
        return {f"x-llm-{name}": value for name, value in fields if value is not None}

    def as_dict(self) -> dict[str, str]:
        return {"x-llm-" + key: value for key, value in vars(self).items() if value}


BASE = Envelope(service="notes")
client = OpenAI()
client.responses.create(model="m1", input="x", extra_headers=BASE.but(feature="outline").headers)  # call: m1
client.responses.create(model="m2", input="x", extra_headers=BASE.headers)  # call: m2
client.responses.create(model="m3", input="x", extra_headers=dataclasses.replace(BASE, feature="tasks").as_dict())  # call: m3
client.responses.create(model="m4", input="x", extra_headers=Envelope().but(feature="x").as_dict())  # call: m4
