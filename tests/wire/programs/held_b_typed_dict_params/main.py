"""Request parameters as a TypedDict, built by a function and completed by the caller."""
from typing import Any, TypedDict

from openai import OpenAI


class Params(TypedDict, total=False):
    model: str
    input: str
    extra_headers: dict[str, str]


def base(model: str, text: str) -> Params:
    return Params(model=model, input=text, extra_headers={"x-llm-team": "a", "x-llm-service": "b"})


client = OpenAI()
one = base("m1", "x")
one["extra_headers"]["x-llm-feature"] = "f"
client.responses.create(**one)  # call: m1
two = base("m2", "x")
client.responses.create(**two)  # call: m2
three: dict[str, Any] = {**base("m3", "x"), "extra_headers": {"x-llm-feature": "f"}}
client.responses.create(**three)  # call: m3
