"""Wrappers behind decorators: retries, timing, and a decorator that passes keyword arguments on."""
import functools
import time
from collections.abc import Callable
from typing import Any, ParamSpec, TypeVar

from openai import OpenAI

P = ParamSpec("P")
T = TypeVar("T")
client = OpenAI()


def timed(function: Callable[P, T]) -> Callable[P, T]:
    @functools.wraps(function)
    def inner(*args: P.args, **kwargs: P.kwargs) -> T:
        started = time.perf_counter()
        try:
            return function(*args, **kwargs)
        finally:
            assert time.perf_counter() >= started

    return inner


def retry(times: int):
    def decorate(function):
        @functools.wraps(function)
        def inner(*args, **kwargs):
            for left in reversed(range(times)):
                try:
                    return function(*args, **kwargs)
                except ValueError:
                    if not left:
                        raise

        return inner

    return decorate


@timed
@retry(times=2)
def ask_model(model: str, prompt: str, headers: dict[str, str] | None = None, **options: Any) -> str:
    reply = client.chat.completions.create(
        model=model, messages=[{"role": "user", "content": prompt}], extra_headers=headers, **options
    )
    return reply.choices[0].message.content or ""


@timed
def classify_mail(text: str) -> str:
    return ask_model("m1", f"classify: {text}")  # call: m1


def answer_mail(text: str) -> str:
    return ask_model("m2", text, temperature=0.1)  # call: m2


def forward_mail(text: str) -> str:
    return ask_model("m3", text, {"x-trace": "f"})  # call: m3


print(classify_mail("x"), answer_mail("y"), forward_mail("z"))
