"""A gateway client over aiohttp: one session, a private request method, retries, streaming lines."""
from __future__ import annotations

import asyncio
import json
import os
from collections.abc import AsyncIterator
from types import TracebackType
from typing import Any

import aiohttp

GATEWAY = os.environ["LLM_GATEWAY_URL"]


class GatewayError(RuntimeError):
    pass


class Gateway:
    def __init__(self, base: str, *, team: str, service: str) -> None:
        self._base = base.rstrip("/")
        self._tags = {"x-llm-team": team, "x-llm-service": service}
        self._session: aiohttp.ClientSession | None = None

    async def __aenter__(self) -> Gateway:
        self._session = aiohttp.ClientSession(
            headers={"Authorization": f"Bearer {os.environ['OPENAI_API_KEY']}", **self._tags},
            timeout=aiohttp.ClientTimeout(total=30),
        )
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        assert self._session is not None
        await self._session.close()

    async def _post(self, path: str, payload: dict[str, Any], feature: str | None = None) -> dict[str, Any]:
        assert self._session is not None
        headers = {"x-llm-feature": feature} if feature else {}
        for attempt in range(3):
            async with self._session.post(f"{self._base}{path}", json=payload, headers=headers) as response:
                if response.status == 429:
                    await asyncio.sleep(2**attempt)
                    continue
                if response.status >= 400:
                    raise GatewayError(await response.text())
                return await response.json()
        raise GatewayError("too many requests")

    async def chat(self, model: str, text: str, *, feature: str) -> str:
        payload = {"model": model, "messages": [{"role": "user", "content": text}]}
        found = await self._post("/chat/completions", payload, feature)
        return found["choices"][0]["message"]["content"]

    async def embed(self, text: str) -> list[float]:
        found = await self._post("/embeddings", {"model": "m2", "input": text})  # call: m2
        return found["data"][0]["embedding"]

    async def stream(self, text: str) -> AsyncIterator[str]:
        assert self._session is not None
        payload = {"model": "m3", "messages": [{"role": "user", "content": text}], "stream": True}
        async with self._session.post(  # call: m3
            self._base + "/chat/completions", json=payload, headers={"x-llm-feature": "stream"}
        ) as response:
            async for raw in response.content:
                line = raw.decode().strip()
                if line.startswith("data: {"):
                    choice = json.loads(line.removeprefix("data: "))["choices"][0]
                    yield choice["delta"].get("content") or ""


async def main() -> None:
    async with Gateway(GATEWAY, team="maps", service="places") as gateway:
        print(await gateway.chat("m1", "where?", feature="ask"))  # call: m1
        print(await gateway.embed("where?"))
        print([part async for part in gateway.stream("where?")])


asyncio.run(main())
