"""Headers from a context variable that a middleware sets; a background task that forgets them."""
from __future__ import annotations

import asyncio

from anthropic import AsyncAnthropic
from openai import AsyncOpenAI

from middleware import RequestInfo, attribution_headers, dispatch

openai = AsyncOpenAI()
claude = AsyncAnthropic()
background: set[asyncio.Task] = set()


async def ask(info: RequestInfo) -> str:
    response = await openai.responses.create(model="m1", input=info.path, extra_headers=attribution_headers("ask"))  # call: m1
    task = asyncio.create_task(remember(response.output_text))
    background.add(task)
    task.add_done_callback(background.discard)
    return response.output_text


async def remember(text: str) -> None:
    await openai.embeddings.create(model="m2", input=text)  # call: m2


async def stream(info: RequestInfo) -> str:
    parts = []
    async with claude.messages.stream(  # call: m3
        model="m3",
        max_tokens=10,
        messages=[{"role": "user", "content": info.path}],
        extra_headers={**attribution_headers("stream"), "x-request-id": info.request_id},
    ) as events:
        async for text in events.text_stream:
            parts.append(text)
    return "".join(parts)


ROUTES = {"/ask": ask, "/stream": stream}


async def main() -> None:
    for path, handler in ROUTES.items():
        print(await dispatch(handler, RequestInfo(path, tenant="acme")))
    await asyncio.gather(*background)


asyncio.run(main())
