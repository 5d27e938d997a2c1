"""A server-sent-events endpoint: async generators over streams of three SDKs, wrapped with heartbeats and a timeout."""
from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncGenerator, AsyncIterator, Callable
from typing import Any

import litellm
from anthropic import AsyncAnthropic
from openai import AsyncOpenAI

COMMON = {"x-llm-team": "sse", "x-llm-service": "stream"}
openai_client = AsyncOpenAI()
anthropic_client = AsyncAnthropic(default_headers=COMMON)


async def openai_events(prompt: str, feature: str) -> AsyncIterator[str]:
    stream = await openai_client.responses.create(  # call: m1
        model="m1", input=prompt, stream=True, extra_headers={**COMMON, "x-llm-feature": feature}
    )
    async for event in stream:
        if event.type == "response.output_text.delta":
            yield event.delta


async def anthropic_events(prompt: str, feature: str) -> AsyncIterator[str]:
    async with anthropic_client.messages.stream(  # call: m2
        model="m2", max_tokens=4, messages=[{"role": "user", "content": prompt}]
    ) as stream:
        async for text in stream.text_stream:
            yield text


async def litellm_events(prompt: str, feature: str) -> AsyncGenerator[str, None]:
    reply = await litellm.acompletion(  # call: m3
        model="openai/m3",
        messages=[{"role": "user", "content": prompt}],
        stream=True,
        extra_headers=COMMON if not feature else {**COMMON, "x-llm-feature": feature},
    )
    async for chunk in reply:
        if content := chunk.choices[0].delta.content:
            yield content


def sse(source: Callable[[str, str], AsyncIterator[str]]) -> Callable[[str, str], AsyncIterator[str]]:
    async def wrapped(prompt: str, feature: str) -> AsyncIterator[str]:
        yield ": open\n\n"
        async with asyncio.timeout(20):
            async for delta in source(prompt, feature):
                yield f"data: {json.dumps({'delta': delta})}\n\n"
        yield "data: [DONE]\n\n"

    return wrapped


ROUTES: dict[str, Any] = {"/openai": sse(openai_events), "/anthropic": sse(anthropic_events), "/litellm": sse(litellm_events)}


async def handle(path: str, prompt: str, feature: str) -> int:
    return sum([len(line) async for line in ROUTES[path](prompt, feature)])


async def main() -> None:
    for path in ROUTES:
        await handle(path, "x", "demo")
    async with openai_client.chat.completions.stream(  # call: m4
        model="m4", messages=[{"role": "user", "content": "x"}], extra_headers={"x-llm-feature": "direct"}
    ) as stream:
        async for _ in stream:
            pass


asyncio.run(main())
