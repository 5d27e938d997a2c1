"""An async singleton guarded by a lock; the call goes through a module-level accessor."""
import asyncio

from openai import AsyncOpenAI

_client: AsyncOpenAI | None = None
_lock = asyncio.Lock()


async def get_client() -> AsyncOpenAI:
    global _client
    if _client is None:
        async with _lock:
            if _client is None:
                _client = AsyncOpenAI(default_headers={"x-llm-team": "as", "x-llm-service": "lock"})
    return _client


async def main() -> None:
    client = await get_client()
    await client.responses.create(model="m1", input="x")  # call: m1
    await (await get_client()).responses.create(  # call: m2
        model="m2", input="x", extra_headers={"x-llm-feature": "again"}
    )


asyncio.run(main())
