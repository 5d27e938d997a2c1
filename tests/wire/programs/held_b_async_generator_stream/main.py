"""An async generator that streams deltas, wrapped by another generator."""
import asyncio
from collections.abc import AsyncIterator

from openai import AsyncOpenAI

client = AsyncOpenAI(default_headers={"x-llm-team": "s", "x-llm-service": "t"})


async def deltas(model: str, prompt: str, headers: dict[str, str]) -> AsyncIterator[str]:
    stream = await client.chat.completions.create(
        model=model, messages=[{"role": "user", "content": prompt}], stream=True, extra_headers=headers
    )
    async for chunk in stream:
        yield chunk.choices[0].delta.content or "" if chunk.choices else ""


async def shout(parts: AsyncIterator[str]) -> AsyncIterator[str]:
    async for part in parts:
        yield part.upper()


async def main() -> None:
    async for part in shout(deltas("m1", "hi", {"x-llm-feature": "shout"})):  # call: m1
        print(part)
    print([part async for part in deltas("m2", "hi", {})])  # call: m2


asyncio.run(main())
