import asyncio
import contextlib
from collections.abc import AsyncIterator

from openai import AsyncOpenAI

from helicone import build_client, session_headers


class Worker:
    def __init__(self, client: AsyncOpenAI, concurrency: int = 4) -> None:
        self._client = client
        self._semaphore = asyncio.Semaphore(concurrency)
        self.results: dict[str, str] = {}

    async def process(self, company: str) -> None:
        async with self._semaphore:
            industry = await self._industry(company)
            self.results[company] = await self._summary(company, industry)

    async def _industry(self, company: str) -> str:
        response = await self._client.chat.completions.create(  # call: m1
            model="m1",
            messages=[{"role": "user", "content": company}],
            extra_headers=session_headers("/industry", feature="industry"),
        )
        return response.choices[0].message.content or ""

    async def _summary(self, company: str, industry: str) -> str:
        response = await self._client.chat.completions.create(  # call: m2
            model="m2",
            messages=[{"role": "user", "content": f"{company} {industry}"}],
            extra_headers=session_headers("/summary"),
        )
        return response.choices[0].message.content or ""


@contextlib.asynccontextmanager
async def worker(**options: int) -> AsyncIterator[Worker]:
    client = build_client()
    try:
        yield Worker(client, **options)
    finally:
        await client.close()
