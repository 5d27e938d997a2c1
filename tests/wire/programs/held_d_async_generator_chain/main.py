"""Async generators that hand clients and headers to their consumers."""
import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from openai import AsyncOpenAI


@asynccontextmanager
async def session(feature: str | None = None) -> AsyncIterator[AsyncOpenAI]:
    headers = {"x-llm-team": "voice", "x-llm-service": "ivr"}
    if feature is not None:
        headers["x-llm-feature"] = feature
    client = AsyncOpenAI(default_headers=headers)
    try:
        yield client
    finally:
        await client.close()


async def batches() -> AsyncIterator[tuple[str, dict[str, str]]]:
    for model in ("m3",):
        yield model, {"x-llm-feature": "batch"}


async def main() -> None:
    async with session("greet") as client:
        await client.responses.create(model="m1", input="x")  # call: m1
    async with session() as client:
        await client.responses.create(model="m2", input="x")  # call: m2
        async for model, headers in batches():
            await client.responses.create(model=model, input="x", extra_headers=headers)  # call: m3


asyncio.run(main())
