"""A ParamSpec decorator with arguments that times calls, and one that adds a feature."""
import functools
import time
from collections.abc import Callable
from typing import ParamSpec, TypeVar

from openai import OpenAI

P = ParamSpec("P")
R = TypeVar("R")
client = OpenAI(default_headers={"x-llm-team": "qa", "x-llm-service": "bot"})


def timed(label: str) -> Callable[[Callable[P, R]], Callable[P, R]]:
    def outer(function: Callable[P, R]) -> Callable[P, R]:
        @functools.wraps(function)
        def inner(*args: P.args, **kwargs: P.kwargs) -> R:
            started = time.monotonic()
            try:
                return function(*args, **kwargs)
            finally:
                print(label, time.monotonic() - started)

        return inner

    return outer


def feature(name: str):
    def outer(function):
        @functools.wraps(function)
        def inner(*args, **kwargs):
            kwargs.setdefault("headers", {})["x-llm-feature"] = name
            return function(*args, **kwargs)

        return inner

    return outer


@timed("ask")
def ask(text: str) -> str:
    return client.responses.create(model="m1", input=text, extra_headers={"x-llm-feature": "ask"}).output_text  # call: m1


@timed("say")
def say(text: str) -> str:
    return client.responses.create(model="m2", input=text).output_text  # call: m2


@timed("tell")
@feature("tell")
def tell(text: str, headers: dict[str, str] | None = None) -> str:
    return client.responses.create(model="m3", input=text, extra_headers=headers).output_text  # call: m3


ask("x")
say("x")
tell("x")
