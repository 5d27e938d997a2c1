"""An asyncio queue with workers, a semaphore, gather and TaskGroup."""
import asyncio

from openai import AsyncOpenAI

client = AsyncOpenAI(default_headers={"x-llm-team": "crawl", "x-llm-service": "pages"})
limit = asyncio.Semaphore(2)


async def bounded(model: str, headers: dict[str, str]):
    async with limit:
        return await client.responses.create(model=model, input="x", extra_headers=headers)


async def worker(queue: asyncio.Queue) -> None:
    while not queue.empty():
        text = await queue.get()
        await client.responses.create(model="m1", input=text, extra_headers={"x-llm-feature": "page"})  # call: m1


async def main() -> None:
    queue: asyncio.Queue = asyncio.Queue()
    for text in ("a", "b"):
        queue.put_nowait(text)
    await asyncio.gather(*(worker(queue) for _ in range(2)))
    await asyncio.gather(
        bounded("m2", {"x-llm-feature": "title"}),  # call: m2
        bounded("m3", {}),  # call: m3
    )
    async with asyncio.TaskGroup() as group:
        group.create_task(client.embeddings.create(model="m4", input="x"))  # call: m4


asyncio.run(main())
