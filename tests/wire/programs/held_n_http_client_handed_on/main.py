"""Clients with the address of a model are handed to functions that know only the end of it."""

import asyncio
import os
from typing import Any

import httpx

BASE = os.environ["WIRE_URL"] + "/v1"


def post(client, model: str) -> Any:
    reply = client.post("chat/completions", json={"model": model, "messages": []})  # call: m1
    return reply.json()


def note(client, path: str) -> None:
    client.post(path, json={"done": True})


class Desk:
    async def _whole(self, client, body: dict[str, Any]) -> dict[str, Any]:
        reply = await client.post("chat/completions", json=body)  # call: m2
        return reply.json()

    async def _pieces(self, client, body: dict[str, Any]) -> list[str]:
        async with client.stream("POST", "chat/completions", json=body) as reply:  # call: m3
            return [line async for line in reply.aiter_lines()]

    async def answer(self) -> None:
        client = httpx.AsyncClient(base_url=BASE, headers={"x-title": "Desk"})
        async with client:
            data = await self._whole(client, {"model": "m2", "messages": []})
            assert data
        plain = httpx.AsyncClient(base_url=BASE)
        async with plain:
            await self._pieces(plain, {"model": "m3", "messages": []})


def main() -> None:
    with httpx.Client(base_url=BASE) as client:
        post(client, "m1")
    with httpx.Client(base_url=os.environ["WIRE_URL"] + "/board") as board:
        note(board, "/notes")
    asyncio.run(Desk().answer())


main()
