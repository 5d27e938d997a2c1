"""Middleware sets the request in a context variable; the client's wrapper reads the path off it for the feature."""
from __future__ import annotations

import asyncio
from functools import lru_cache
from typing import Any

from openai import AsyncOpenAI

from middleware import Request, compose, current, with_context


@lru_cache(maxsize=None)
def client() -> AsyncOpenAI:
    return AsyncOpenAI(default_headers={"x-llm-team": "context", "x-llm-service": "requests"})


def headers() -> dict[str, str]:
    request = current.get()
    return {"x-llm-feature": request.path.lstrip("/"), "x-user": request.user}


async def ask(text: str, **options: Any) -> str:
    reply = await client().responses.create(input=text, extra_headers=headers(), **options)  # call: m1
    return reply.output_text


async def answer(request: Request) -> str:
    return await ask(request.path, model="m1")


async def count(request: Request) -> int:
    reply = await client().chat.completions.create(model="m2", messages=[{"role": "user", "content": "x"}])  # call: m2
    return len(reply.choices)


async def main() -> None:
    await compose(answer, with_context)(Request("/answer", "ada"))
    await compose(count, with_context)(Request("/count"))


asyncio.run(main())
