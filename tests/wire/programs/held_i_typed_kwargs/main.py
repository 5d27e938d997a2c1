"""TypedDict options with Unpack, ParamSpec pass-through, a params object that is dumped into the call."""
from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NotRequired, ParamSpec, TypedDict, TypeVar, Unpack

from openai import OpenAI
from pydantic import BaseModel, ConfigDict, Field

P = ParamSpec("P")
R = TypeVar("R")
client = OpenAI(default_headers={"x-llm-team": "typed"})


class Options(TypedDict, total=False):
    temperature: float
    extra_headers: NotRequired[Mapping[str, str]]


def respond(model: str, text: str, **options: Unpack[Options]) -> str:
    return client.responses.create(model=model, input=text, **options).output_text


def timed(function: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
    return function(*args, **kwargs)


class Params(BaseModel):
    model_config = ConfigDict(extra="allow")

    model: str
    input: str = "x"
    extra_headers: dict[str, str] = Field(default_factory=lambda: {"x-llm-service": "kwargs"})


def send(params: Params) -> str:
    return client.responses.create(**params.model_dump()).output_text  # call: m5, m6


FULL: Options = {"temperature": 0.0, "extra_headers": {"x-llm-service": "kwargs", "x-llm-feature": "full"}}
respond("m1", "x", **FULL)  # call: m1
respond("m2", "x", temperature=0.5)  # call: m2
timed(respond, "m3", "x", extra_headers={"x-llm-service": "kwargs", "x-llm-feature": "timed"})  # call: m3
timed(client.embeddings.create, model="m4", input="x", extra_headers={"x-llm-service": "kwargs"})  # call: m4
send(Params(model="m5"))
send(Params(model="m6", extra_headers={"x-llm-service": "kwargs", "x-llm-feature": "send"}))
