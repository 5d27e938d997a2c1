"""Raw HTTP in three libraries, with sessions, prepared requests and shared headers."""

import asyncio
import json
import os
import urllib.request

import httpx
import requests

BASE = os.environ["WIRE_URL"]
AUTH = {"Authorization": "Bearer k", "Content-Type": "application/json"}

session = requests.Session()
session.headers.update(AUTH)
session.headers["x-llm-team"] = "infra"


def complete(text):
    return session.post(  # call: m1
        f"{BASE}/v1/chat/completions", json={"model": "m1", "messages": [{"role": "user", "content": text}]}, timeout=5
    ).json()


def moderate(text):
    request = urllib.request.Request(
        BASE + "/v1/responses",
        data=json.dumps({"model": "m2", "input": text}).encode(),
        headers={**AUTH, "x-llm-team": "infra"},
    )
    with urllib.request.urlopen(request) as response:  # call: m2
        return json.load(response)


async def rank(text):
    async with httpx.AsyncClient(base_url=BASE, headers=AUTH) as client:
        reply = await client.post("/v1/responses", json={"model": "m3", "input": text})  # call: m3
        return reply.json()


complete("a")
moderate("b")
asyncio.run(rank("c"))
