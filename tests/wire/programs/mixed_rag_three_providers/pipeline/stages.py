from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Any

import litellm
from anthropic import AsyncAnthropic
from openai import AsyncOpenAI

from .tags import header_set


class Stage(ABC):
    @abstractmethod
    async def run(self, value: Any) -> Any: ...


class Rewrite(Stage):
    def __init__(self, client: AsyncOpenAI) -> None:
        self.chat = client.chat.completions

    async def run(self, value: str) -> str:
        reply = await self.chat.create(model="m1", messages=[{"role": "user", "content": value}])  # call: m1
        return reply.choices[0].message.content or value


class Embed(Stage):
    def __init__(self, client: AsyncOpenAI) -> None:
        self.client = client.with_options(default_headers={"x-llm-feature": "embed"}, max_retries=1)

    async def run(self, value: str) -> list[str]:
        await self.client.embeddings.create(model="m2", input=value)  # call: m2
        ranked = await litellm.acompletion(  # call: m3
            model="openai/m3",
            messages=[{"role": "user", "content": f"rank: {value}"}],
            extra_headers=header_set("rank"),
        )
        return [value, ranked.choices[0].message.content]


class Answer(Stage):
    def __init__(self, client: AsyncAnthropic) -> None:
        self.client = client

    async def run(self, value: list[str]) -> str:
        messages = [{"role": "user", "content": text} for text in value]
        reply = await self.client.messages.create(model="m4", max_tokens=64, messages=messages)  # call: m4
        return reply.content[0].text


class Pipeline:
    def __init__(self, stages: list[Stage]) -> None:
        self.stages = stages

    async def run(self, value: Any) -> Any:
        for stage in self.stages:
            value = await stage.run(value)
        return value
