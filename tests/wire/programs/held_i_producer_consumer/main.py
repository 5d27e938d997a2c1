"""asyncio queues between stages: a producer, workers with their own clients, a collector; sentinel and cancellation."""
from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Final

import aiohttp
from openai import AsyncOpenAI

import os

STOP: Final = object()
CHAT: Final = os.environ["WIRE_URL"] + "/v1/chat/completions"


@dataclass(slots=True)
class Item:
    text: str
    feature: str | None = None


class Pipeline:
    def __init__(self, *, team: str, service: str, workers: int = 2) -> None:
        self.headers = {"x-llm-team": team, "x-llm-service": service}
        self.workers = workers
        self.inbox: asyncio.Queue[object] = asyncio.Queue(maxsize=4)
        self.outbox: asyncio.Queue[str] = asyncio.Queue()

    async def produce(self, texts: list[str]) -> None:
        for text in texts:
            await self.inbox.put(Item(text, "score"))
        for _ in range(self.workers):
            await self.inbox.put(STOP)

    async def work(self) -> None:
        async with AsyncOpenAI(default_headers=self.headers) as client:
            async for item in self._items():
                reply = await client.responses.create(  # call: m1
                    model="m1", input=item.text, extra_headers={"x-llm-feature": item.feature or "none"}
                )
                await self.outbox.put(reply.output_text)

    async def _items(self) -> AsyncIterator[Item]:
        while (item := await self.inbox.get()) is not STOP:
            yield item

    async def collect(self, session: aiohttp.ClientSession) -> int:
        texts = []
        while not self.outbox.empty():
            texts.append(await self.outbox.get())
        payload = {"model": "m2", "messages": [{"role": "user", "content": "\n".join(texts)}]}
        async with session.post(CHAT, json=payload, headers=self.headers) as response:  # call: m2
            return response.status

    async def run(self, texts: list[str]) -> int:
        async with asyncio.TaskGroup() as group:
            group.create_task(self.produce(texts))
            for _ in range(self.workers):
                group.create_task(self.work())
        async with aiohttp.ClientSession(headers={"x-llm-feature": "collect"}) as session:
            status = await self.collect(session)
        async with aiohttp.ClientSession() as bare:
            async with bare.request("POST", CHAT, json={"model": "m3", "messages": []}, headers=self.headers) as response:  # call: m3
                return status + response.status


asyncio.run(Pipeline(team="flow", service="queue").run(["a", "b", "c"]))
