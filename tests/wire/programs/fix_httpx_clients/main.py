"""Raw HTTP with httpx and requests: clients in classes, headers from functions, requests built by hand."""
import asyncio
import os
from typing import Optional

import httpx
import requests

BASE = os.environ["WIRE_URL"] + "/v1"
KEY = os.environ["OPENAI_API_KEY"]


def auth_headers(key: Optional[str] = None) -> dict:
    return {"Authorization": f"Bearer {key or KEY}", "Content-Type": "application/json"}


def payload(model: str, text: str) -> dict:
    return {"model": model, "messages": [{"role": "user", "content": text}]}


def tag_article(text: str) -> None:
    httpx.post(f"{BASE}/chat/completions", json=payload("m1", text), headers=auth_headers(), timeout=5)  # call: m1


class Api:
    def __init__(self) -> None:
        self._http = httpx.AsyncClient(base_url=BASE, headers={"Authorization": f"Bearer {KEY}"})

    async def close(self) -> None:
        await self._http.aclose()

    async def write_headline(self, text: str) -> None:
        response = await self._http.post("/chat/completions", json=payload("m2", text))  # call: m2
        response.raise_for_status()

    async def write_teaser(self, text: str) -> None:
        async with self._http.stream("POST", "/responses", json={"model": "m3", "input": text}) as response:  # call: m3
            await response.aread()


def proofread(text: str) -> None:
    session = requests.Session()
    session.headers.update(auth_headers())
    session.post(f"{BASE}/chat/completions", json=payload("m4", text))  # call: m4


def embed_article(text: str) -> None:
    request = httpx.Request("POST", f"{BASE}/embeddings", json={"model": "m5", "input": text})
    with httpx.Client() as http:
        http.send(request)  # call: m5


async def main() -> None:
    api = Api()
    await api.write_headline("b")
    await api.write_teaser("c")
    await api.close()


tag_article("a")
asyncio.run(main())
proofread("d")
embed_article("e")
