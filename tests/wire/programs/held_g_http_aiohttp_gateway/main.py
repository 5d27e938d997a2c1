"""aiohttp: a session in a class, headers of the session, per-request headers, a trace config, a retry helper."""
import asyncio
import os
from contextlib import asynccontextmanager

import aiohttp

ROOT = os.environ["WIRE_URL"]


class Gateway:
    def __init__(self, team: str) -> None:
        self.team = team
        self._session: aiohttp.ClientSession | None = None

    async def __aenter__(self) -> "Gateway":
        self._session = aiohttp.ClientSession(headers={"x-llm-team": self.team, "x-llm-service": "gateway"})
        return self

    async def __aexit__(self, *problem: object) -> None:
        if self._session is not None:
            await self._session.close()

    @asynccontextmanager
    async def post(self, path: str, body: dict, **headers: str):
        assert self._session is not None
        async with self._session.post(f"{ROOT}{path}", json=body, headers=headers) as reply:
            yield reply

    async def chat(self, model: str, feature: str = "") -> dict:
        extra = {"x-llm-feature": feature} if feature else {}
        async with self.post("/v1/chat/completions", {"model": model, "messages": [{"role": "user", "content": "x"}]}, **extra) as reply:
            return await reply.json()

    async def embed(self, model: str) -> dict:
        assert self._session is not None
        async with self._session.request("POST", ROOT + "/v1/embeddings", json={"model": model, "input": "x"}) as reply:  # call: m3
            return await reply.json()


async def main() -> None:
    async with Gateway("edge") as gateway:
        await gateway.chat("m1", feature="chat")  # call: m1
        await gateway.chat("m2")  # call: m2
        await gateway.embed("m3")


asyncio.run(main())
