"""Async generators that stream, run side by side in a TaskGroup."""
import asyncio
import os
from collections.abc import AsyncIterator

from anthropic import AsyncAnthropic
from mistralai.client import Mistral

claude = AsyncAnthropic(default_headers={"x-llm-team": "live", "x-llm-service": "captions"})
mistral = Mistral(api_key="dummy", server_url=os.environ["WIRE_URL"] + "/mistral")
MESSAGES = [{"role": "user", "content": "hi"}]


async def claude_words(feature: str | None = None) -> AsyncIterator[str]:
    headers = {"x-llm-feature": feature} if feature is not None else {}
    async with claude.messages.stream(model="m1", max_tokens=9, messages=MESSAGES, extra_headers=headers) as stream:  # call: m1
        async for text in stream.text_stream:
            yield text


async def mistral_words() -> AsyncIterator[str]:
    stream = await mistral.chat.stream_async(  # call: m2
        model="m2", messages=MESSAGES, http_headers={"x-llm-team": "live", "x-llm-service": "captions"}
    )
    async for event in stream:
        yield event.data.choices[0].delta.content


async def collect(words: AsyncIterator[str]) -> str:
    return "".join([word async for word in words if word])


async def main() -> None:
    async with asyncio.TaskGroup() as group:
        group.create_task(collect(claude_words("captions")))
        group.create_task(collect(mistral_words()))
        group.create_task(single())


async def single() -> None:
    await claude.messages.create(model="m3", max_tokens=9, messages=MESSAGES)  # call: m3


asyncio.run(main())
