"""An async service: SSE-like generators, async iterators over several vendors, cancellation, heartbeat, aclosing."""
from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import aclosing, asynccontextmanager

from anthropic import AsyncAnthropic
from openai import AsyncOpenAI

OWNER = {"x-llm-team": "stream", "x-llm-service": "sse"}


class Vendor:
    name = ""

    def tokens(self, text: str, feature: str | None) -> AsyncIterator[str]:
        raise NotImplementedError

    @staticmethod
    def tags(feature: str | None) -> dict[str, str]:
        return OWNER | ({"x-llm-feature": feature} if feature else {})


class OpenAIVendor(Vendor):
    def __init__(self) -> None:
        self.client = AsyncOpenAI()

    async def tokens(self, text: str, feature: str | None) -> AsyncIterator[str]:
        stream = await self.client.chat.completions.create(  # call: m1
            model="m1", stream=True, messages=[{"role": "user", "content": text}], extra_headers=self.tags(feature)
        )
        async for chunk in stream:
            if chunk.choices:
                yield chunk.choices[0].delta.content or ""


class AnthropicVendor(Vendor):
    def __init__(self, client: AsyncAnthropic) -> None:
        self.client = client

    async def tokens(self, text: str, feature: str | None) -> AsyncIterator[str]:
        async with self.client.messages.stream(  # call: m2
            model="m2", max_tokens=5, messages=[{"role": "user", "content": text}], extra_headers=OWNER
        ) as stream:
            async for part in stream.text_stream:
                yield part


async def events(vendor: Vendor, text: str, feature: str | None = None) -> AsyncIterator[str]:
    async with aclosing(vendor.tokens(text, feature)) as tokens:
        async for token in tokens:
            yield f"data: {token}\n\n"
    yield "data: [DONE]\n\n"


@asynccontextmanager
async def vendors() -> AsyncIterator[list[Vendor]]:
    claude = AsyncAnthropic()
    try:
        yield [OpenAIVendor(), AnthropicVendor(claude)]
    finally:
        await claude.close()


async def main() -> None:
    async with vendors() as known:
        for vendor in known:
            async for event in events(vendor, "x", feature="chat"):
                print(event, end="")
    plain = AsyncOpenAI(default_headers=OWNER)
    async with plain.responses.stream(model="m3", input="x") as stream:  # call: m3
        async for _ in stream:
            pass


asyncio.run(main())
