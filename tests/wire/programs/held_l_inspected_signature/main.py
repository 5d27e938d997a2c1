"""A tracing decorator that binds the arguments by the function's signature and completes them before it calls."""
from __future__ import annotations

import functools
import inspect
import uuid
from collections.abc import Callable
from typing import Any

from openai import OpenAI

OWNER = {"x-llm-team": "risk", "x-llm-service": "scoring"}
client = OpenAI(default_headers=OWNER)


def traced(function: Callable[..., Any]) -> Callable[..., Any]:
    signature = inspect.signature(function)

    @functools.wraps(function)
    def wrapper(*args: Any, **kwargs: Any) -> Any:
        bound = signature.bind(*args, **kwargs)
        bound.apply_defaults()
        if "trace_id" in bound.arguments and bound.arguments["trace_id"] is None:
            bound.arguments["trace_id"] = uuid.uuid4().hex
        return function(*bound.args, **bound.kwargs)

    return wrapper


def featured(name: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    def decorate(function: Callable[..., Any]) -> Callable[..., Any]:
        accepted = inspect.signature(function).parameters

        @functools.wraps(function)
        def wrapper(*args: Any, **kwargs: Any) -> Any:
            if "headers" in accepted:
                kwargs.setdefault("headers", {})["x-llm-feature"] = name
            return function(*args, **kwargs)

        return wrapper

    return decorate


@traced
def score(text: str, trace_id: str | None = None) -> str:
    reply = client.responses.create(  # call: m1
        model="m1",
        input=text,
        extra_headers={"x-llm-feature": "score", "x-trace": trace_id or ""},
    )
    return reply.output_text


@featured("explain")
def explain(text: str, headers: dict[str, str] | None = None) -> str:
    reply = client.responses.create(model="m2", input=text, extra_headers=headers)  # call: m2
    return reply.output_text


@traced
def compare(first: str, second: str, *, trace_id: str | None = None) -> str:
    reply = client.chat.completions.create(  # call: m3
        model="m3",
        messages=[{"role": "user", "content": f"{first} or {second}?"}],
        extra_headers={"x-trace": trace_id or ""},
    )
    return reply.choices[0].message.content or ""


def main() -> None:
    print(score("x"), explain("x"), compare("x", "y"))


main()
