"""Streams that are handed on by async generators and generators, with and without context managers."""
import asyncio
import contextlib
from collections.abc import AsyncIterator, Iterator

from anthropic import AsyncAnthropic
from openai import AsyncOpenAI, OpenAI


async def narrate(client: AsyncOpenAI, topic: str) -> AsyncIterator[str]:
    stream = await client.chat.completions.create(  # call: m1
        model="m1",
        messages=[{"role": "user", "content": topic}],
        stream=True,
        stream_options={"include_usage": True},
    )
    async for chunk in stream:
        if chunk.choices:
            yield chunk.choices[0].delta.content or ""


async def chatter(topic: str) -> AsyncIterator[str]:
    claude = AsyncAnthropic()
    async with claude.messages.stream(model="m2", max_tokens=9, messages=[{"role": "user", "content": topic}]) as s:  # call: m2
        async for text in s.text_stream:
            yield text


@contextlib.contextmanager
def openai_client() -> Iterator[OpenAI]:
    with OpenAI(max_retries=0) as client:
        yield client


def tell(topics: list[str]) -> Iterator[str]:
    with openai_client() as client:
        for topic in topics:
            yield from (
                event.type for event in client.responses.create(model="m3", input=topic, stream=True)  # call: m3
            )


async def main() -> None:
    async with AsyncOpenAI() as client:
        print([piece async for piece in narrate(client, "a")])
    async for piece in chatter("b"):
        print(piece)


asyncio.run(main())
print(list(tell(["c"])))
