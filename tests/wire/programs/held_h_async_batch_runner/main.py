"""An asyncio batch: queue of dataclass jobs, workers with a shared client, results by id, rate limiter, gather with limit."""
from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from typing import Any

from openai import AsyncOpenAI

BASE = {"x-llm-team": "batch", "x-llm-service": "runner"}


@dataclass
class Job:
    id: int
    params: dict[str, Any]
    headers: dict[str, str] = field(default_factory=dict)


class Limiter:
    def __init__(self, limit: int) -> None:
        self._semaphore = asyncio.Semaphore(limit)

    async def __aenter__(self) -> None:
        await self._semaphore.acquire()

    async def __aexit__(self, *problem: object) -> None:
        self._semaphore.release()


class Runner:
    def __init__(self, jobs: list[Job], *, workers: int = 2) -> None:
        self.client = AsyncOpenAI(default_headers=BASE, max_retries=0)
        self.jobs = jobs
        self.workers = workers
        self.results: dict[int, str] = {}

    async def _one(self, job: Job) -> None:
        reply = await self.client.responses.create(**job.params, extra_headers={**job.headers, "x-job": str(job.id)})  # call: m1, m2
        self.results[job.id] = reply.output_text

    async def _worker(self, queue: asyncio.Queue[Job | None]) -> None:
        while (job := await queue.get()) is not None:
            await self._one(job)

    async def run(self) -> dict[int, str]:
        queue: asyncio.Queue[Job | None] = asyncio.Queue()
        for job in self.jobs:
            await queue.put(job)
        for _ in range(self.workers):
            await queue.put(None)
        await asyncio.gather(*(self._worker(queue) for _ in range(self.workers)))
        return self.results


async def limited() -> None:
    limiter = Limiter(1)
    client = AsyncOpenAI(default_headers={**BASE, "x-llm-feature": "limited"})

    async def ask(model: str) -> str:
        async with limiter:
            return (await client.responses.create(model=model, input="x")).output_text  # call: m3

    await asyncio.gather(*map(ask, ["m3"]))


jobs = [
    Job(1, {"model": "m1", "input": "x"}, {"x-llm-feature": "one"}),
    Job(2, {"model": "m2", "input": "x"}, {"x-llm-feature": "two"}),
]
asyncio.run(Runner(jobs).run())
asyncio.run(limited())
