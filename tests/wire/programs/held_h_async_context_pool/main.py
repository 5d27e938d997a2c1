"""An async pool of clients: acquire as async context manager, a wrapper coroutine, shielded tasks, wait_for, TaskGroup, callbacks."""
from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any, TypeVar

from anthropic import AsyncAnthropic
from openai import AsyncOpenAI

T = TypeVar("T")


class Pool:
    def __init__(self, size: int, **headers: str) -> None:
        self._free: asyncio.LifoQueue[AsyncOpenAI] = asyncio.LifoQueue()
        for _ in range(size):
            self._free.put_nowait(AsyncOpenAI(default_headers=headers))

    @asynccontextmanager
    async def acquire(self) -> AsyncIterator[AsyncOpenAI]:
        client = await self._free.get()
        try:
            yield client
        finally:
            self._free.put_nowait(client)


async def guarded(call: Callable[..., Awaitable[T]], **kwargs: Any) -> T:
    return await asyncio.wait_for(asyncio.shield(call(**kwargs)), timeout=20)


class Judge:
    headers = {"x-llm-team": "pool", "x-llm-service": "judge"}

    def __init__(self) -> None:
        self.client = AsyncAnthropic()

    async def __call__(self, text: str, *, feature: str = "") -> str:
        headers = self.headers | ({"x-llm-feature": feature} if feature else {})
        reply = await guarded(
            self.client.messages.create, model="m3", max_tokens=3, messages=[{"role": "user", "content": text}], extra_headers=headers
        )
        return reply.content[0].text


async def main() -> None:
    client = AsyncOpenAI(default_headers={"x-llm-team": "pool", "x-llm-service": "async"})
    await guarded(client.responses.create, model="m1", input="x", extra_headers={"x-llm-feature": "guarded"})  # call: m1
    await guarded(client.responses.create, model="m2", input="x")  # call: m2
    async with asyncio.TaskGroup() as group:
        group.create_task(Judge()("x", feature="judge"))  # call: m3
        task = group.create_task(client.embeddings.create(model="m4", input="x"))  # call: m4
        task.add_done_callback(lambda done: print(done.done()))
    pool = Pool(1, **{"x-llm-team": "pool", "x-llm-service": "acquire"})
    async with pool.acquire() as acquired:
        await acquired.responses.create(model="m5", input="x", extra_headers={"x-llm-feature": "acquired"})  # call: m5


asyncio.run(main())
