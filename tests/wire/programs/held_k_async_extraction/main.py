"""Async extraction with tenacity: one client for all, a dataclass of results, a second pass for what failed."""
from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field

from openai import APIStatusError, AsyncOpenAI
from tenacity import AsyncRetrying, retry, retry_if_exception_type, stop_after_attempt, wait_none

HEADERS = {"x-llm-team": "ingest", "x-llm-service": "extraction"}


@dataclass
class Result:
    texts: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)


class Extraction:
    def __init__(self, client: AsyncOpenAI, limit: int = 2) -> None:
        self.client = client
        self.semaphore = asyncio.Semaphore(limit)

    @retry(stop=stop_after_attempt(2), wait=wait_none(), retry=retry_if_exception_type(APIStatusError), reraise=True)
    async def _one(self, page: str, headers: dict[str, str]) -> str:
        async with self.semaphore:
            response = await self.client.responses.create(model="m1", input=page, extra_headers=headers)
        return response.output_text

    async def run(self, pages: Sequence[str]) -> Result:
        result = Result()
        headers = HEADERS | {"x-llm-feature": "extract"}
        found = await asyncio.gather(*(self._one(page, headers) for page in pages), return_exceptions=True)  # call: m1
        for page, text in zip(pages, found, strict=True):
            if isinstance(text, BaseException):
                result.failed.append(page)
            else:
                result.texts.append(text)
        return result

    async def second_pass(self, pages: Sequence[str]) -> list[str]:
        texts = []
        for page in pages:
            async for attempt in AsyncRetrying(stop=stop_after_attempt(2), wait=wait_none(), reraise=True):
                with attempt:
                    response = await self.client.responses.create(model="m2", input=page, extra_headers=HEADERS)  # call: m2
                    texts.append(response.output_text)
        return texts


async def main() -> None:
    async with AsyncOpenAI(max_retries=0) as client:
        extraction = Extraction(client)
        result = await extraction.run(["a", "b"])
        print(len(result.texts), await extraction.second_pass(["c"]))


asyncio.run(main())
