"""Coroutines are made first and awaited by a limiter; async iteration and context variables around it."""
import asyncio
from collections.abc import Awaitable
from typing import TypeVar

from openai import AsyncOpenAI

T = TypeVar("T")


class Limiter:
    def __init__(self, most: int) -> None:
        self.semaphore = asyncio.Semaphore(most)

    async def run(self, work: Awaitable[T]) -> T:
        async with self.semaphore:
            return await work


async def main() -> None:
    limiter = Limiter(2)
    async with AsyncOpenAI(default_headers={"x-llm-team": "kb"}) as client:
        tagged = client.with_options(default_headers={"x-llm-service": "index", "x-llm-feature": "chunks"})
        work = [limiter.run(tagged.embeddings.create(model="m1", input=text)) for text in "ab"]  # call: m1
        await asyncio.gather(*work)
        pending = client.responses.create(model="m2", input="x", extra_headers={"x-llm-service": "index"})  # call: m2
        await limiter.run(pending)
        await limiter.run(asyncio.shield(tagged.responses.create(model="m3", input="x")))  # call: m3


asyncio.run(main())
