from __future__ import annotations

import asyncio
from contextlib import suppress
from dataclasses import dataclass

from anthropic import AsyncAnthropic


@dataclass(slots=True)
class Job:
    kind: str
    text: str
    feature: str = "batch"
    team: str = "content"

    def headers(self) -> dict[str, str]:
        return {"x-llm-team": self.team, "x-llm-feature": self.feature}


class Pipeline:
    def __init__(self, workers: int = 4) -> None:
        self.queue: asyncio.Queue[Job] = asyncio.Queue()
        self.results: list[str] = []
        self.workers = workers
        self.client = AsyncAnthropic(default_headers={"x-llm-service": "content-pipeline"})

    async def put(self, job: Job) -> None:
        await self.queue.put(job)

    async def _worker(self, number: int) -> None:
        while True:
            job = await self.queue.get()
            try:
                handler = getattr(self, f"_{job.kind}")
                self.results.append(await handler(job))
            finally:
                self.queue.task_done()

    async def _summarize(self, job: Job) -> str:
        message = await self.client.messages.create(  # call: m1
            model="m1", max_tokens=50, messages=[{"role": "user", "content": job.text}], extra_headers=job.headers()
        )
        return message.content[0].text

    async def _keywords(self, job: Job) -> str:
        message = await self.client.messages.create(  # call: m2
            model="m2",
            max_tokens=50,
            messages=[{"role": "user", "content": job.text}],
            extra_headers={"x-llm-feature": job.feature},
        )
        return message.content[0].text + job.text

    async def drain(self) -> list[str]:
        tasks = [asyncio.create_task(self._worker(n)) for n in range(self.workers)]
        await self.queue.join()
        for task in tasks:
            task.cancel()
        with suppress(asyncio.CancelledError):
            await asyncio.gather(*tasks)
        return self.results
