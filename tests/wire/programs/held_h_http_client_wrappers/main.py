"""httpx and requests behind functions with sessions as parameters, header constants in a class, retries by recursion, aiohttp."""
from __future__ import annotations

import asyncio
import os
from typing import Any

import aiohttp
import httpx
import requests


class H:
    TEAM = "x-llm-team"
    SERVICE = "x-llm-service"
    FEATURE = "x-llm-feature"


CHAT = os.environ["WIRE_URL"] + "/v1/chat/completions"


def body(model: str) -> dict[str, Any]:
    return {"model": model, "messages": [{"role": "user", "content": "x"}]}


def send(http: httpx.Client, model: str, headers: dict[str, str], retries: int = 1) -> dict[str, Any]:
    reply = http.post(CHAT, json=body(model), headers=headers)
    if reply.status_code >= 500 and retries:
        return send(http, model, headers, retries - 1)
    return reply.json()


with httpx.Client(headers={H.TEAM: "wrap"}) as http:
    send(http, "m1", {H.SERVICE: "http", H.FEATURE: "one"})  # call: m1
    send(http, "m2", {H.SERVICE: "http"})  # call: m2


def posted(session: requests.Session, model: str, **extra: str) -> int:
    return session.post(CHAT, json=body(model), headers={H.TEAM: "wrap", H.SERVICE: "requests", **extra}, timeout=9).status_code


posted(requests.Session(), "m3", **{H.FEATURE: "three"})  # call: m3
posted(requests.Session(), "m4")  # call: m4


async def main() -> None:
    async with aiohttp.ClientSession(headers={H.TEAM: "wrap", H.SERVICE: "aio"}) as session:
        async with session.post(CHAT, json=body("m5"), headers={H.FEATURE: "five"}) as reply:  # call: m5
            await reply.json()
        reply = await session.post(CHAT, json=body("m6"))  # call: m6
        reply.release()


asyncio.run(main())
