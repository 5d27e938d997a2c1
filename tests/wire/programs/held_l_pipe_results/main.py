"""Results that are mapped and bound, functions that are composed into pipes: an SDK call is one of the steps."""
from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial, reduce
from typing import Any, Generic, TypeVar

from openai import OpenAI, OpenAIError

T = TypeVar("T")
U = TypeVar("U")


@dataclass(frozen=True)
class Result(Generic[T]):
    value: T | None = None
    error: Exception | None = None

    def map(self, function: Callable[[T], U]) -> Result[U]:
        if self.error is not None:
            return Result(error=self.error)
        try:
            return Result(function(self.value))
        except OpenAIError as error:
            return Result(error=error)

    def bind(self, function: Callable[[T], Result[U]]) -> Result[U]:
        return Result(error=self.error) if self.error is not None else function(self.value)

    def or_else(self, default: T) -> T:
        return default if self.error is not None or self.value is None else self.value


def pipe(*functions: Callable[[Any], Any]) -> Callable[[Any], Any]:
    return lambda value: reduce(lambda found, function: function(found), functions, value)


client = OpenAI(default_headers={"x-llm-team": "search", "x-llm-service": "suggest"})


def clean(text: str) -> str:
    return text.strip().lower()


def ask(text: str, *, feature: str | None = None) -> str:
    headers = {"x-llm-feature": feature} if feature else None
    return client.responses.create(model="m1", input=text, extra_headers=headers).output_text  # call: m1


def shorten(text: str) -> str:
    reply = client.chat.completions.create(  # call: m2
        model="m2",
        messages=[{"role": "user", "content": text}],
        extra_headers={"x-llm-feature": "shorten"},
    )
    return reply.choices[0].message.content or ""


def vector(text: str) -> Result[list[float]]:
    try:
        reply = client.embeddings.create(model="m3", input=text)  # call: m3
    except OpenAIError as error:
        return Result(error=error)
    return Result(reply.data[0].embedding)


suggest = pipe(clean, partial(ask, feature="suggest"), shorten)


def main() -> None:
    print(suggest("  Hello "))
    print(Result("hello").map(clean).map(shorten).or_else("nothing"))
    print(Result("hello").bind(vector).or_else([]))


main()
