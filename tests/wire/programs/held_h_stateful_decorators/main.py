"""Decorators that are classes with state: budgets, tags added to kwargs, registration, a counter."""
from __future__ import annotations

import functools
from collections import Counter
from collections.abc import Callable
from typing import Any

from openai import OpenAI

client = OpenAI(default_headers={"x-llm-team": "deco", "x-llm-service": "state"})


class counted:
    """Counts calls."""

    def __init__(self, function: Callable[..., Any]) -> None:
        functools.update_wrapper(self, function)
        self.function = function
        self.calls = 0

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        self.calls += 1
        return self.function(*args, **kwargs)


class tagged:
    """Adds a feature to the headers of what it decorates."""

    seen: Counter[str] = Counter()

    def __init__(self, feature: str) -> None:
        self.feature = feature

    def __call__(self, function: Callable[..., Any]) -> Callable[..., Any]:
        @functools.wraps(function)
        def inner(*args: Any, **kwargs: Any) -> Any:
            self.seen[self.feature] += 1
            kwargs["headers"] = {**kwargs.get("headers", {}), "x-llm-feature": self.feature}
            return function(*args, **kwargs)

        return inner


@counted
def plain(model: str, *, headers: dict[str, str] | None = None) -> str:
    return client.responses.create(model=model, input="x", extra_headers=headers).output_text


@tagged("summary")
def summary(text: str, headers: dict[str, str]) -> str:
    return client.responses.create(model="m1", input=text, extra_headers=headers).output_text  # call: m1


class Jobs:
    @tagged("title")
    def title(self, text: str, *, headers: dict[str, str]) -> str:
        return client.responses.create(model="m2", input=text, extra_headers=headers).output_text  # call: m2

    @counted
    @staticmethod
    def both(text: str) -> str:
        return client.responses.create(model="m3", input=text).output_text  # call: m3


plain("m4", headers={"x-llm-feature": "plain"})  # call: m4
plain("m5")  # call: m5
summary("x")
Jobs().title("x")
Jobs.both("x")
print(plain.calls, tagged.seen)
