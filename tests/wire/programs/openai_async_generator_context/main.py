import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager

from openai import AsyncOpenAI


class Lifespan:
    state: dict = {}


@asynccontextmanager
async def lifespan(app: Lifespan) -> AsyncIterator[None]:
    app.llm = AsyncOpenAI(default_headers={"x-llm-team": "edge", "x-llm-service": "sse"})
    yield
    await app.llm.close()


async def sse(app, text: str) -> AsyncIterator[str]:
    stream = await app.llm.chat.completions.create(  # call: m1
        model="m1", messages=[{"role": "user", "content": text}], stream=True, extra_headers={"x-llm-feature": "sse"}
    )
    async for chunk in stream:
        if chunk.choices:
            yield chunk.choices[0].delta.content or ""


async def main() -> None:
    app = Lifespan()
    async with AsyncExitStack() as stack:
        await stack.enter_async_context(lifespan(app))
        print([piece async for piece in sse(app, "x")])
        client = await stack.enter_async_context(AsyncOpenAI())
        await client.chat.completions.create(model="m2", messages=[])  # call: m2


asyncio.run(main())
