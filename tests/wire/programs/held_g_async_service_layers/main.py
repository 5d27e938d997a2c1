"""An async service: lifespan makes the client, handlers are registered, a semaphore, typed results."""
from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from openai import AsyncOpenAI


@dataclass
class State:
    client: AsyncOpenAI
    gate: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(2))


Handler = Callable[[State, str], Awaitable[str]]
HANDLERS: dict[str, Handler] = {}


def handler(name: str) -> Callable[[Handler], Handler]:
    def add(function: Handler) -> Handler:
        HANDLERS[name] = function
        return function
    return add


@asynccontextmanager
async def lifespan() -> AsyncIterator[State]:
    async with AsyncOpenAI(default_headers={"x-llm-team": "live", "x-llm-service": "api"}) as client:
        yield State(client)


@handler("summary")
async def summary(state: State, text: str) -> str:
    async with state.gate:
        reply = await state.client.responses.create(model="m1", input=text, extra_headers={"x-llm-feature": "summary"})  # call: m1
    return reply.output_text


@handler("title")
async def title(state: State, text: str) -> str:
    async with state.gate, state.client.responses.stream(model="m2", input=text) as stream:  # call: m2
        return (await stream.get_final_response()).output_text


@handler("keywords")
async def keywords(state: State, text: str) -> str:
    view = state.client.with_options(default_headers={"x-llm-feature": "keywords"})
    return (await view.chat.completions.create(model="m3", messages=[{"role": "user", "content": text}])).choices[0].message.content or ""  # call: m3


async def main() -> None:
    async with lifespan() as state:
        print(await asyncio.gather(*(handle(state, "x") for handle in HANDLERS.values())))


asyncio.run(main())
