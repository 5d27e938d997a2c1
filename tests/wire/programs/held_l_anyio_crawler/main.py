"""anyio: task groups, a limiter, memory streams between stages, threads for what blocks."""
from __future__ import annotations

from functools import partial

import anyio
from anyio import CapacityLimiter, create_memory_object_stream, create_task_group, to_thread
from anthropic import Anthropic
from openai import AsyncOpenAI

SERVICE = {"x-llm-team": "web", "x-llm-service": "crawler"}
openai = AsyncOpenAI(default_headers=SERVICE)
claude = Anthropic()
limiter = CapacityLimiter(2)


async def summarise(page: str, results: dict[str, str], *, feature: str) -> None:
    async with limiter:
        reply = await openai.responses.create(model="m1", input=page, extra_headers={"x-llm-feature": feature})  # call: m1
    results[page] = reply.output_text


async def keywords(page: str, results: dict[str, str]) -> None:
    send = partial(
        claude.messages.create,
        model="m2",
        max_tokens=10,
        messages=[{"role": "user", "content": page}],
        extra_headers={**SERVICE, "x-llm-feature": "keywords"},
    )
    message = await to_thread.run_sync(send, limiter=limiter)  # call: m2
    results[page] = message.content[0].text


async def produce(stream, pages: list[str]) -> None:
    async with stream:
        for page in pages:
            await stream.send(page)


async def embed(stream, sizes: list[int]) -> None:
    async with stream:
        async for page in stream:
            reply = await openai.embeddings.create(model="m3", input=page)  # call: m3
            sizes.append(len(reply.data))


async def with_deadline(page: str) -> str | None:
    with anyio.move_on_after(20) as scope:
        reply = await openai.chat.completions.create(  # call: m4
            model="m4",
            messages=[{"role": "user", "content": page}],
            extra_headers={"x-llm-feature": "title"},
        )
        return reply.choices[0].message.content
    return None if scope.cancelled_caught else ""


async def main() -> None:
    pages = ["a", "b"]
    texts: dict[str, str] = {}
    words: dict[str, str] = {}
    sizes: list[int] = []
    send, receive = create_memory_object_stream(10)
    async with create_task_group() as group:
        for page in pages:
            group.start_soon(partial(summarise, page, texts, feature="summary"))
            group.start_soon(keywords, page, words)
        group.start_soon(produce, send, pages)
        group.start_soon(embed, receive, sizes)
    print(texts, words, sizes, await with_deadline("a"))


anyio.run(main)
