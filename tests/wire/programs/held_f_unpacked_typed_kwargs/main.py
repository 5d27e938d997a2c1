"""Keyword arguments described by a TypedDict, forwarded by two layers."""
from typing import TypedDict

from openai import OpenAI
from typing_extensions import NotRequired, Unpack


class Options(TypedDict):
    model: str
    temperature: NotRequired[float]
    extra_headers: NotRequired[dict[str, str]]


client = OpenAI(default_headers={"x-llm-team": "search", "x-llm-service": "rank"})


def send(text: str, **options: Unpack[Options]) -> str:
    return client.responses.create(input=text, **options).output_text


def rank(text: str, **options: Unpack[Options]) -> str:
    options.setdefault("extra_headers", {})["x-llm-feature"] = "rank"
    return send(text, **options)


def explain(text: str) -> str:
    options: Options = {"model": "m3", "temperature": 0.1}
    return send(text, **options)  # call: m3


rank("x", model="m1")  # call: m1
send("x", model="m2", extra_headers={"x-llm-feature": "plain"})  # call: m2
explain("x")
