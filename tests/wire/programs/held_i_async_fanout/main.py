"""Fan-out over documents with a semaphore, gather and as_completed; an async generator streams; a TaskGroup sums up."""
from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

from openai import AsyncOpenAI

HEADERS = {"x-llm-team": "search", "x-llm-service": "fanout"}
LIMIT = 2


@asynccontextmanager
async def limited(semaphore: asyncio.Semaphore, client: AsyncOpenAI) -> AsyncIterator[AsyncOpenAI]:
    async with semaphore:
        yield client


async def rate(client: AsyncOpenAI, semaphore: asyncio.Semaphore, document: str) -> str:
    async with limited(semaphore, client) as llm:
        reply = await llm.responses.create(model="m1", input=document, extra_headers={"x-llm-feature": "rate"})  # call: m1
    return reply.output_text


async def tokens(client: AsyncOpenAI, prompt: str) -> AsyncIterator[str]:
    stream = await client.chat.completions.create(  # call: m2
        model="m2", messages=[{"role": "user", "content": prompt}], stream=True
    )
    async for chunk in stream:
        if chunk.choices:
            yield chunk.choices[0].delta.content or ""


async def rerank(client: AsyncOpenAI, documents: Sequence[str]) -> list[str]:
    scored = client.with_options(default_headers={"x-llm-feature": "rerank"}, timeout=5)
    tasks = [asyncio.create_task(scored.embeddings.create(model="m3", input=document)) for document in documents]  # call: m3
    found = []
    for task in asyncio.as_completed(tasks):
        found.append((await task).data[0].embedding)
    return [str(vector) for vector in found]


async def report(client: AsyncOpenAI, parts: list[str]) -> None:
    async with asyncio.TaskGroup() as group:
        for part in parts:
            group.create_task(client.responses.create(model="m4", input=part, extra_headers={**HEADERS, "x-llm-feature": "report"}))  # call: m4
        group.create_task(client.copy(default_headers={"x-llm-feature": "title"}).responses.create(model="m5", input="x"))  # call: m5


async def main() -> None:
    semaphore = asyncio.Semaphore(LIMIT)
    async with AsyncOpenAI(default_headers=HEADERS) as client:
        await asyncio.gather(*(rate(client, semaphore, document) for document in ("a", "b", "c")))
        async for token in tokens(client, "x"):
            print(token)
        await rerank(client, ["a", "b"])
    async with AsyncOpenAI() as bare:
        await report(bare, ["p"])


asyncio.run(main())
