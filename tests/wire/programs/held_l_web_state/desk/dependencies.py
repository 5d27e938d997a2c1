from __future__ import annotations

from collections.abc import AsyncIterator

from openai import AsyncOpenAI

from .web import Depends, Request


def get_llm(request: Request) -> AsyncOpenAI:
    return request.app.state.llm


async def get_session(request: Request) -> AsyncIterator[AsyncOpenAI]:
    client: AsyncOpenAI = request.app.state.search
    async with client.with_options(timeout=5) as session:
        yield session


class Answerer:
    def __init__(self, llm: AsyncOpenAI, tenant: str) -> None:
        self._llm = llm
        self._tenant = tenant

    async def reply(self, text: str) -> str:
        completion = await self._llm.chat.completions.create(  # call: m1
            model="m1",
            messages=[{"role": "user", "content": text}],
            extra_headers={"x-llm-feature": "reply", "x-tenant": self._tenant},
        )
        return completion.choices[0].message.content or ""


async def get_answerer(request: Request, llm: AsyncOpenAI = Depends(get_llm)) -> Answerer:
    return Answerer(llm, request.body.get("tenant", "public"))
