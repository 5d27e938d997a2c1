"""Tracing decorators for sync and async functions; one adds the feature to the kwargs that it passes on."""
from __future__ import annotations

import asyncio
from typing import Any

from anthropic import AsyncAnthropic
from openai import OpenAI

from tracing import span, spans, traced

OWNER = {"x-llm-team": "obs", "x-llm-service": "trace"}
client = OpenAI(default_headers=OWNER)
claude = AsyncAnthropic(default_headers=OWNER)


@traced("answers", headers=True)
def answer(text: str, **kwargs: Any) -> str:
    return client.responses.create(model="m1", input=text, **kwargs).output_text


@traced()
def plain(text: str, **kwargs: Any) -> str:
    return client.responses.create(model="m2", input=text, **kwargs).output_text


@traced("claude")
async def ask(text: str, feature: str) -> str:
    message = await claude.messages.create(  # call: m3
        model="m3", max_tokens=3, messages=[{"role": "user", "content": text}], extra_headers={"x-llm-feature": feature}
    )
    return message.content[0].text


def inline(text: str) -> None:
    with span("inline", team="obs") as attributes:
        client.embeddings.create(model="m4", input=text, extra_headers={"x-llm-feature": attributes["name"]})  # call: m4


answer("x")  # call: m1
plain("x")  # call: m2
asyncio.run(ask("x", "claude"))
inline("x")
print(len(spans))
