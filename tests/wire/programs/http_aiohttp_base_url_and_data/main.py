"""aiohttp: base_url, connector options, json given as text, headers per request."""
import asyncio
import json
import os
from contextlib import asynccontextmanager

import aiohttp

ROOT = os.environ["WIRE_URL"]
OWNER = {"x-llm-team": "chat", "x-llm-service": "bot"}


@asynccontextmanager
async def session(**headers: str):
    async with aiohttp.ClientSession(base_url=ROOT, headers={**OWNER, **headers}) as opened:
        yield opened


async def ask(http: aiohttp.ClientSession, model: str) -> dict:
    body = {"model": model, "messages": [{"role": "user", "content": "hi"}]}
    async with http.post("/v1/chat/completions", data=json.dumps(body), headers={"Content-Type": "application/json"}) as reply:  # call: m1, m2
        return await reply.json()


async def main() -> None:
    async with session(**{"x-llm-feature": "talk"}) as http:
        await ask(http, "m1")
    async with session() as http:
        await ask(http, "m2")
        reply = await http.request("POST", "/v1/messages", json={"model": "m3", "max_tokens": 5, "messages": []}, headers={"x-llm-feature": "claude"})  # call: m3
        print(reply.status)
    async with aiohttp.request("POST", f"{ROOT}/v1/embeddings", json={"model": "m4", "input": "hi"}) as reply:  # call: m4
        print(reply.status)


asyncio.run(main())
