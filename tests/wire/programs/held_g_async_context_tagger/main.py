"""Async context managers that make a tagged view of the client, a semaphore, a queue."""
import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager

from openai import AsyncOpenAI

root = AsyncOpenAI(default_headers={"x-llm-team": "ingest"})


@asynccontextmanager
async def labelled(service: str, feature: str = "") -> AsyncIterator[AsyncOpenAI]:
    headers = {"x-llm-service": service}
    if feature:
        headers["x-llm-feature"] = feature
    view = root.with_options(default_headers=headers)
    try:
        yield view
    finally:
        await asyncio.sleep(0)


async def worker(queue: asyncio.Queue[str | None], client: AsyncOpenAI) -> None:
    while (text := await queue.get()) is not None:
        await client.embeddings.create(model="m1", input=text)  # call: m1


async def main() -> None:
    queue: asyncio.Queue[str | None] = asyncio.Queue()
    for item in ("a", "b", None):
        queue.put_nowait(item)
    async with labelled("indexer", "embed") as client:
        await worker(queue, client)
    async with labelled("chat") as client, asyncio.timeout(5):
        await client.responses.create(model="m2", input="x")  # call: m2
    async with AsyncExitStack() as stack:
        view = await stack.enter_async_context(labelled("chat", feature="stack"))
        await view.responses.create(model="m3", input="x")  # call: m3
        stream = await root.chat.completions.create(model="m4", messages=[{"role": "user", "content": "x"}], stream=True)  # call: m4
        async for chunk in stream:
            print(chunk.choices[0].delta.content)


asyncio.run(main())
