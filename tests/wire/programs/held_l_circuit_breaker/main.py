"""Calls go through a circuit breaker and a token bucket which take the SDK's methods as functions."""
from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any, TypeVar

from anthropic import AsyncAnthropic
from openai import APIStatusError, AsyncOpenAI

T = TypeVar("T")


class CircuitOpen(RuntimeError):
    pass


class Breaker:
    def __init__(self, name: str, limit: int = 3, rest: float = 30.0) -> None:
        self.name = name
        self._limit = limit
        self._rest = rest
        self._failures = 0
        self._opened: float | None = None

    async def call(self, function: Callable[..., Awaitable[T]], /, *args: Any, **kwargs: Any) -> T:
        if self._opened is not None:
            if time.monotonic() - self._opened < self._rest:
                raise CircuitOpen(self.name)
            self._opened = None
        try:
            result = await function(*args, **kwargs)
        except APIStatusError:
            self._failures += 1
            if self._failures >= self._limit:
                self._opened = time.monotonic()
            raise
        self._failures = 0
        return result

    def guard(self, function: Callable[..., Awaitable[T]]) -> Callable[..., Awaitable[T]]:
        async def guarded(*args: Any, **kwargs: Any) -> T:
            return await self.call(function, *args, **kwargs)

        return guarded


class Bucket:
    def __init__(self, rate: float) -> None:
        self._gap = 1 / rate
        self._next = 0.0

    @asynccontextmanager
    async def slot(self) -> AsyncIterator[None]:
        now = time.monotonic()
        wait = max(0.0, self._next - now)
        self._next = max(now, self._next) + self._gap
        if wait:
            await asyncio.sleep(wait)
        yield


HEADERS = {"x-llm-team": "pricing", "x-llm-service": "quotes"}
primary = AsyncOpenAI(default_headers=HEADERS)
secondary = AsyncAnthropic(default_headers=HEADERS)
openai_breaker = Breaker("openai")
claude_breaker = Breaker("anthropic", limit=1)
bucket = Bucket(rate=200)


async def quote(text: str) -> str:
    async with bucket.slot():
        try:
            reply = await openai_breaker.call(  # call: m1
                primary.chat.completions.create,
                model="m1",
                messages=[{"role": "user", "content": text}],
                extra_headers={"x-llm-feature": "quote"},
            )
            return reply.choices[0].message.content or ""
        except (CircuitOpen, APIStatusError):
            message = await claude_breaker.call(  # call: m2
                secondary.messages.create,
                model="m2",
                max_tokens=20,
                messages=[{"role": "user", "content": text}],
            )
            return message.content[0].text


create_response = openai_breaker.guard(primary.responses.create)


async def explain(text: str) -> str:
    async with bucket.slot():
        response = await create_response(model="m3", input=text)  # call: m3
    return response.output_text


async def embed(text: str) -> list[float]:
    async with bucket.slot():
        found = await openai_breaker.call(primary.embeddings.create, model="m4", input=text, extra_headers={"x-llm-feature": "match"})  # call: m4
    return found.data[0].embedding


async def main() -> None:
    print(await quote("a bike"), await explain("a bike"), await embed("a bike"))


asyncio.run(main())
