"""google-genai: labels, chats, async streams, http options per call, a client behind a property."""
from __future__ import annotations

import asyncio
from functools import cached_property

from google import genai
from google.genai import types


class Describer:
    HEADERS = {"x-llm-team": "vision", "x-llm-service": "describe"}

    @cached_property
    def client(self) -> genai.Client:
        return genai.Client(http_options={"headers": self.HEADERS})

    def options(self, feature: str) -> types.HttpOptions:
        return types.HttpOptions(headers={"x-llm-feature": feature}, timeout=9000)

    def describe(self, text: str) -> str | None:
        config = types.GenerateContentConfig(system_instruction="short", http_options=self.options("describe"))
        return self.client.models.generate_content(model="m1", contents=text, config=config).text  # call: m1

    def count_and_name(self, text: str) -> str | None:
        print(self.client.models.count_tokens(model="m1", contents=text).total_tokens)
        return self.client.models.generate_content(model="m2", contents=text, config={"temperature": 0}).text  # call: m2

    async def stream(self, text: str) -> None:
        stream = await self.client.aio.models.generate_content_stream(  # call: m3
            model="m3", contents=text, config=types.GenerateContentConfigDict(http_options=types.HttpOptionsDict(headers={"x-llm-feature": "stream"}))
        )
        async for chunk in stream:
            print(chunk.text)

    async def chat(self) -> None:
        chat = self.client.aio.chats.create(model="m4", history=[])
        await chat.send_message("hello")  # call: m4


describer = Describer()
describer.describe("x")
describer.count_and_name("x")
asyncio.run(describer.stream("x"))
asyncio.run(Describer().chat())
