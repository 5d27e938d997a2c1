"""Middlewares that wrap a sender: functions from call to call, composed by reduce, by a loop, by decorators, on kwargs."""
from __future__ import annotations

from collections.abc import Callable
from functools import reduce, wraps
from typing import Any

from anthropic import Anthropic
from openai import OpenAI

Send = Callable[..., Any]
openai_client = OpenAI()
anthropic_client = Anthropic()


def owner(send: Send) -> Send:
    @wraps(send)
    def inner(**params: Any) -> Any:
        headers = params.pop("extra_headers", None) or {}
        return send(**params, extra_headers={"x-llm-team": "mw", "x-llm-service": "functions", **headers})

    return inner


def feature(name: str) -> Callable[[Send], Send]:
    def wrap(send: Send) -> Send:
        def inner(**params: Any) -> Any:
            params.setdefault("extra_headers", {})
            params["extra_headers"] = {**params["extra_headers"], "x-llm-feature": name}
            return send(**params)

        return inner

    return wrap


def logged(send: Send) -> Send:
    def inner(*args: Any, **params: Any) -> Any:
        print("sending", params.get("model"))
        return send(*args, **params)

    return inner


def apply(send: Send, *middlewares: Callable[[Send], Send]) -> Send:
    return reduce(lambda inner, outer: outer(inner), middlewares, send)


full = apply(openai_client.responses.create, logged, owner, feature("reduced"))
full(model="m1", input="x")  # call: m1
half = apply(openai_client.responses.create, owner, logged)
half(model="m2", input="x")  # call: m2


def stacked(send: Send) -> Send:
    for middleware in (owner, logged):
        send = middleware(send)
    return send


claude = stacked(anthropic_client.messages.create)
claude(model="m3", max_tokens=3, messages=[{"role": "user", "content": "x"}])  # call: m3
claude(model="m4", max_tokens=3, messages=[{"role": "user", "content": "x"}], extra_headers={"x-llm-feature": "given"})  # call: m4


@logged
@owner
def embed(**params: Any) -> Any:
    return openai_client.embeddings.create(**params)


embed(model="m5", input="x", extra_headers={"x-llm-feature": "embed"})  # call: m5
embed(model="m6", input="x")  # call: m6
