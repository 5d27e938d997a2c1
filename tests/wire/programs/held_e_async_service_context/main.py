"""A service that is an async context manager; clients enter its AsyncExitStack."""
import asyncio
from contextlib import AsyncExitStack, asynccontextmanager

from anthropic import AsyncAnthropic
from openai import AsyncOpenAI


class Service:
    def __init__(self, name: str) -> None:
        self.tags = {"x-llm-team": "news", "x-llm-service": name}

    async def __aenter__(self) -> "Service":
        self.stack = AsyncExitStack()
        await self.stack.__aenter__()
        self.openai = await self.stack.enter_async_context(AsyncOpenAI(default_headers=self.tags))
        self.claude = await self.stack.enter_async_context(AsyncAnthropic())
        return self

    async def __aexit__(self, *error) -> None:
        await self.stack.aclose()

    async def headline(self, text: str) -> None:
        await self.openai.responses.create(model="m1", input=text, extra_headers={"x-llm-feature": "headline"})  # call: m1

    async def lead(self, text: str) -> None:
        await self.claude.messages.create(  # call: m2
            model="m2", max_tokens=9, messages=[{"role": "user", "content": text}], extra_headers=self.tags
        )


@asynccontextmanager
async def running(name: str):
    async with Service(name) as service:
        yield service


async def main() -> None:
    async with running("desk") as desk:
        await asyncio.gather(desk.headline("a"), desk.lead("b"))
        await desk.openai.embeddings.create(model="m3", input="x")  # call: m3


asyncio.run(main())
