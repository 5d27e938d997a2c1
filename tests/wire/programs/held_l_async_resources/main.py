"""Async resources: asynccontextmanager methods which set attributes, aclosing, a client opened by __aenter__."""
from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import aclosing, asynccontextmanager

from anthropic import AsyncAnthropic
from openai import AsyncOpenAI

OWNER = {"x-llm-team": "voice", "x-llm-service": "notes"}


class Notes:
    _claude: AsyncAnthropic

    def __init__(self) -> None:
        self._openai: AsyncOpenAI | None = None

    async def __aenter__(self) -> Notes:
        self._openai = AsyncOpenAI(default_headers=OWNER)
        self._claude = AsyncAnthropic()
        return self

    async def __aexit__(self, *exc: object) -> None:
        await self.openai.close()
        await self._claude.close()

    @property
    def openai(self) -> AsyncOpenAI:
        if self._openai is None:
            raise RuntimeError("not open")
        return self._openai

    @asynccontextmanager
    async def recording(self, feature: str) -> AsyncIterator[AsyncOpenAI]:
        before = self.openai
        self._openai = before.with_options(default_headers={"x-llm-feature": feature})
        try:
            yield self._openai
        finally:
            self._openai = before

    async def transcript(self, text: str) -> str:
        async with self.recording("transcript") as client:
            reply = await client.responses.create(model="m1", input=text)  # call: m1
        return reply.output_text

    async def summary(self, text: str) -> str:
        async with self.recording("summary"):
            reply = await self.openai.responses.create(model="m2", input=text)  # call: m2
        return reply.output_text

    async def actions(self, text: str) -> list[str]:
        message = await self._claude.messages.create(  # call: m3
            model="m3",
            max_tokens=10,
            messages=[{"role": "user", "content": text}],
            extra_headers={**OWNER, "x-llm-feature": "actions"},
        )
        return message.content[0].text.splitlines()

    async def stream(self, text: str) -> AsyncIterator[str]:
        stream = await self.openai.chat.completions.create(  # call: m4
            model="m4", messages=[{"role": "user", "content": text}], stream=True
        )
        async for chunk in stream:
            if chunk.choices and chunk.choices[0].delta.content:
                yield chunk.choices[0].delta.content


async def main() -> None:
    async with Notes() as notes:
        print(await notes.transcript("a"), await notes.summary("a"), await notes.actions("a"))
        async with aclosing(notes.stream("a")) as parts:
            print([part async for part in parts])


asyncio.run(main())
