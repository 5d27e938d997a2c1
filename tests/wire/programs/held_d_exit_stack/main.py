"""ExitStack and async exit stacks around clients and streams."""
import asyncio
from contextlib import AsyncExitStack, ExitStack

from anthropic import AsyncAnthropic
from openai import OpenAI

TAGS = {"x-llm-team": "chat", "x-llm-service": "bot", "x-llm-feature": "reply"}

with ExitStack() as stack:
    client = stack.enter_context(OpenAI(default_headers=TAGS))
    stream = stack.enter_context(client.responses.stream(model="m1", input="x"))  # call: m1
    stream.until_done()
    bare = stack.enter_context(OpenAI())
    bare.responses.create(model="m2", input="x", extra_headers={"x-llm-team": "chat"})  # call: m2


async def amain() -> None:
    async with AsyncExitStack() as stack:
        client = await stack.enter_async_context(AsyncAnthropic(default_headers={"x-llm-team": "chat"}))
        await client.messages.create(model="m3", max_tokens=5, messages=[], extra_headers=TAGS)  # call: m3
        await client.messages.create(model="m4", max_tokens=5, messages=[])  # call: m4


asyncio.run(amain())
