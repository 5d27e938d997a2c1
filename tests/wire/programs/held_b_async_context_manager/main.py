"""asynccontextmanager that opens, yields and closes an async client."""
import asyncio
from contextlib import AsyncExitStack, asynccontextmanager
from collections.abc import AsyncIterator

from anthropic import AsyncAnthropic


@asynccontextmanager
async def session(feature: str | None = None) -> AsyncIterator[AsyncAnthropic]:
    headers = {"X-LLM-Team": "ops", "X-LLM-Service": "bot"}
    if feature:
        headers["X-LLM-Feature"] = feature
    client = AsyncAnthropic(default_headers=headers)
    try:
        yield client
    finally:
        await client.close()


async def ask(client: AsyncAnthropic, model: str, **extra) -> None:
    await client.messages.create(
        model=model, max_tokens=5, messages=[{"role": "user", "content": "hi"}], **extra
    )


async def main() -> None:
    async with session("digest") as client:
        await ask(client, "m1")  # call: m1
    async with session() as client:
        await ask(client, "m2")  # call: m2
        await ask(client, "m3", extra_headers={"x-llm-feature": "one"})  # call: m3
    async with AsyncExitStack() as stack:
        client = await stack.enter_async_context(session("stacked"))
        await client.messages.create(  # call: m4
            model="m4", max_tokens=5, messages=[{"role": "user", "content": "hi"}]
        )


asyncio.run(main())
