"""TypedDict params with NotRequired keys, Unpack'd kwargs, and a total builder."""
from __future__ import annotations

from typing import Any, TypedDict

from typing_extensions import NotRequired, Unpack

from openai import OpenAI

client = OpenAI(default_headers={"x-llm-team": "typed"})


class Params(TypedDict):
    model: str
    input: str
    extra_headers: NotRequired[dict[str, str]]
    temperature: NotRequired[float]


def params(model: str, text: str, **more: Unpack[Params]) -> Params:  # type: ignore[misc]
    made: Params = {"model": model, "input": text}
    made["temperature"] = 0.0
    return {**made, **more}


def owned(given: Params, feature: str | None) -> Params:
    headers = dict(given.get("extra_headers", {}))
    headers["x-llm-service"] = "typing"
    if feature is not None:
        headers["x-llm-feature"] = feature
    given["extra_headers"] = headers
    return given


def send(**given: Any) -> str:
    return client.responses.create(**given).output_text


send(**owned(params("m1", "x"), "first"))  # call: m1
send(**owned(params("m2", "x"), None))  # call: m2
send(**params("m3", "x", extra_headers={"x-llm-feature": "third", "x-llm-service": "typing"}))  # call: m3
send(**params("m4", "x"))  # call: m4
client.responses.create(**owned({"model": "m5", "input": "x"}, "five"))  # call: m5
