"""The documentation's own way: a dict beside the lifespan, and handlers of the same module that take clients out of it."""
from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from openai import AsyncOpenAI, OpenAI

ml_models: dict[str, Any] = {}
STATE: dict[str, OpenAI] = {}
_cache = {}


@asynccontextmanager
async def lifespan(app: Any) -> AsyncIterator[None]:
    ml_models["answer"] = AsyncOpenAI(default_headers={"x-llm-team": "docs", "x-llm-service": "api"})
    ml_models["embed"] = AsyncOpenAI().with_options(default_headers={"x-llm-team": "docs"}).embeddings
    yield
    ml_models.clear()


def startup() -> None:
    STATE["client"] = OpenAI(default_headers={"x-llm-feature": "start"})
    _cache["client"] = OpenAI(default_headers={"x-llm-team": "docs", "x-llm-service": "cache", "x-llm-feature": "c"})


async def predict(text: str) -> str:
    return (await ml_models["answer"].responses.create(model="m1", input=text)).output_text  # call: m1


async def predict_tagged(text: str) -> str:
    reply = await ml_models["answer"].responses.create(model="m2", input=text, extra_headers={"x-llm-feature": "p"})  # call: m2
    return reply.output_text


async def embed(text: str) -> int:
    return len((await ml_models["embed"].create(model="m3", input=text)).data)  # call: m3


def plain(text: str) -> str:
    return STATE["client"].responses.create(model="m4", input=text).output_text  # call: m4


def cached(text: str) -> str:
    return _cache["client"].responses.create(model="m5", input=text).output_text  # call: m5


async def main() -> None:
    async with lifespan(os):
        await predict("x")
        await predict_tagged("x")
        await embed("x")
    startup()
    plain("x")
    cached("x")


asyncio.run(main())
