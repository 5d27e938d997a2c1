"""Layers: a domain with a protocol and value objects, adapters, use cases as callables, wired together at the end."""
from __future__ import annotations

import asyncio

from openai import AsyncOpenAI

from adapters import MemoryRepository, OpenAIModel
from domain import Tags
from use_cases import SummariseAll


async def main() -> None:
    async with AsyncOpenAI() as client:
        use_case = SummariseAll(OpenAIModel(client, "m1"), MemoryRepository("a", "b"), Tags("layers", "use-cases", "summarise"))
        print(len(await use_case()))
        plain = client.with_options(default_headers=Tags("layers", "use-cases").headers())
        await plain.embeddings.create(model="m2", input="x")  # call: m2


asyncio.run(main())
