"""Adapters that wrap a client's methods when they are made: instrumented copies, proxies by setattr, a bound partial."""
from __future__ import annotations

import functools
import time
from collections.abc import Callable
from typing import Any

from openai import OpenAI

OWNER = {"x-llm-team": "infra", "x-llm-service": "bots"}
timings: list[tuple[str, float]] = []


def timed(name: str, function: Callable[..., Any]) -> Callable[..., Any]:
    @functools.wraps(function)
    def wrapper(*args: Any, **kwargs: Any) -> Any:
        started = time.perf_counter()
        try:
            return function(*args, **kwargs)
        finally:
            timings.append((name, time.perf_counter() - started))

    return wrapper


def with_feature(function: Callable[..., Any], feature: str) -> Callable[..., Any]:
    @functools.wraps(function)
    def wrapper(*args: Any, extra_headers: dict[str, str] | None = None, **kwargs: Any) -> Any:
        return function(*args, extra_headers={"x-llm-feature": feature, **(extra_headers or {})}, **kwargs)

    return wrapper


class Bot:
    def __init__(self, client: OpenAI, feature: str) -> None:
        self.respond = with_feature(timed("responses", client.responses.create), feature)
        self.embed = timed("embeddings", client.embeddings.create)
        self.chat = functools.partial(timed("chat", client.chat.completions.create), extra_headers={"x-llm-feature": feature})

    def answer(self, text: str) -> str:
        return self.respond(model="m1", input=text).output_text  # call: m1

    def trace(self, text: str) -> str:
        return self.respond(model="m2", input=text, extra_headers={"x-trace": "1"}).output_text  # call: m2

    def vector(self, text: str) -> list[float]:
        return self.embed(model="m3", input=text).data[0].embedding  # call: m3

    def talk(self, text: str) -> str:
        reply = self.chat(model="m4", messages=[{"role": "user", "content": text}])  # call: m4
        return reply.choices[0].message.content or ""


def main() -> None:
    bot = Bot(OpenAI(default_headers=OWNER), "answer")
    print(bot.answer("a"), bot.trace("a"), bot.vector("a"), bot.talk("a"), len(timings))


main()
