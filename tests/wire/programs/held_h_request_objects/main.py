"""Request objects that travel through functions which change them: fields set, headers updated, lists of tags, chained setters."""
from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from openai import OpenAI

client = OpenAI()


@dataclass
class Request:
    model: str
    input: str = "x"
    headers: dict[str, str] = field(default_factory=dict)
    options: dict[str, Any] = field(default_factory=dict)

    def tag(self, **tags: str) -> "Request":
        self.headers.update({f"x-llm-{name}": value for name, value in tags.items()})
        return self

    def kwargs(self) -> dict[str, Any]:
        return {"model": self.model, "input": self.input, "extra_headers": self.headers, **self.options}


def with_owner(request: Request) -> Request:
    request.headers["x-llm-team"] = "objects"
    request.headers.setdefault("x-llm-service", "requests")
    return request


def with_feature(request: Request, feature: str | None) -> None:
    if feature:
        request.tag(feature=feature)


def quiet(request: Request) -> Request:
    request.options |= {"temperature": 0}
    return request


one = Request("m1")
with_owner(one)
with_feature(one, "one")
client.responses.create(**one.kwargs())  # call: m1
two = quiet(with_owner(Request("m2")))
client.responses.create(**two.kwargs())  # call: m2
three = Request("m3").tag(team="objects").tag(service="requests", feature="chain")
client.responses.create(**three.kwargs())  # call: m3
four = Request("m4", headers={"x-llm-team": "given"})
client.responses.create(**four.tag(service="four").kwargs())  # call: m4
batch = [with_owner(Request("m5"))]
for request in batch:
    with_feature(request, "batch")
    client.responses.create(**request.kwargs())  # call: m5
six = with_owner(Request("m6"))
with_feature(six, None)
client.responses.create(model=six.model, input=six.input, extra_headers=six.headers)  # call: m6
