from __future__ import annotations

from typing import Any

import aiohttp

TAGS = {"x-llm-team": "voice", "x-llm-service": "ivr"}


class ChatService:
    def __init__(self, base: str) -> None:
        self.base = base
        self._session: aiohttp.ClientSession | None = None

    async def __aenter__(self) -> ChatService:
        self._session = aiohttp.ClientSession(self.base, headers=TAGS)
        return self

    async def __aexit__(self, *error: object) -> None:
        assert self._session is not None
        await self._session.close()

    async def chat(self, text: str) -> str:
        payload = {"model": "m1", "messages": [{"role": "user", "content": text}]}
        data = await self._post("/v1/chat/completions", payload, {"x-llm-feature": "chat"})  # call: m1
        return data["choices"][0]["message"]["content"]

    async def embed(self, text: str) -> int:
        data = await self._post("/v1/embeddings", {"model": "m2", "input": text})  # call: m2
        return len(data["data"])

    async def _post(self, path: str, payload: dict[str, Any], headers: dict[str, str] | None = None) -> Any:
        assert self._session is not None
        async with self._session.post(path, json=payload, headers=headers) as response:
            response.raise_for_status()
            return await response.json()
