from __future__ import annotations

import abc
from collections.abc import AsyncIterator
from typing import Generic, TypeVar

import anthropic
import openai

C = TypeVar("C", openai.AsyncOpenAI, anthropic.AsyncAnthropic)


class AsyncLLM(abc.ABC, Generic[C]):
    client: C

    def __init__(self, *, feature: str, team: str = "apps") -> None:
        self._headers = {"x-llm-team": team, "x-llm-service": "async-llm", "x-llm-feature": feature}

    @abc.abstractmethod
    def connect(self) -> C: ...

    async def __aenter__(self):
        self.client = self.connect()
        await self.client.__aenter__()
        return self

    async def __aexit__(self, *exc) -> None:
        await self.client.__aexit__(*exc)

    @abc.abstractmethod
    async def ask(self, prompt: str) -> str: ...


class OpenAILLM(AsyncLLM[openai.AsyncOpenAI]):
    def connect(self) -> openai.AsyncOpenAI:
        return openai.AsyncOpenAI(default_headers=self._headers)

    async def ask(self, prompt: str) -> str:
        response = await self.client.responses.create(model="m1", input=prompt)  # call: m1
        return response.output_text

    async def embed(self, text: str) -> int:
        return len((await self.client.embeddings.create(model="m2", input=text)).data)  # call: m2


class AnthropicLLM(AsyncLLM[anthropic.AsyncAnthropic]):
    def connect(self) -> anthropic.AsyncAnthropic:
        return anthropic.AsyncAnthropic()

    async def ask(self, prompt: str) -> str:
        message = await self.client.messages.create(  # call: m3
            model="m3", max_tokens=5, messages=[{"role": "user", "content": prompt}], extra_headers=self._headers
        )
        return message.content[0].text

    async def stream(self, prompt: str) -> AsyncIterator[str]:
        async with self.client.messages.stream(  # call: m4
            model="m4", max_tokens=5, messages=[{"role": "user", "content": prompt}]
        ) as stream:
            async for text in stream.text_stream:
                yield text
