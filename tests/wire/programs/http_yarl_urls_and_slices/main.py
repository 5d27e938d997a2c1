"""URLs that yarl and httpx put together, and headers that are cut out of a list of pairs."""

import asyncio
import os

import aiohttp
import httpx
from yarl import URL

BASE = URL(os.environ["WIRE_URL"])
PAIRS = [("x-llm-team", "ops"), ("x-llm-service", "sync"), ("x-llm-feature", "nightly"), ("x-trace", "1")]
MESSAGES = [{"role": "user", "content": "x"}]
CHAT = httpx.URL(os.environ["WIRE_URL"]).join("/v1/chat/completions")


async def main() -> None:
    async with aiohttp.ClientSession(headers={"x-llm-team": "ops", "x-llm-service": "sync"}) as session:
        await session.post(  # call: m1
            BASE.joinpath("v1", "chat/completions"), json={"model": "m1", "messages": MESSAGES}
        )
        await session.post(  # call: m2
            BASE.join(URL("/v1/chat/completions")),
            json={"model": "m2", "messages": MESSAGES},
            headers={"x-llm-feature": "nightly"},
        )
        await session.post(  # call: m3
            (BASE / "v1/chat" / "completions").with_query({"a": "b"}), json={"model": "m3", "messages": MESSAGES}
        )


asyncio.run(main())
httpx.post(CHAT, json={"model": "m4", "messages": MESSAGES}, headers=PAIRS[:3])  # call: m4
httpx.post(CHAT, json={"model": "m5", "messages": MESSAGES}, headers=PAIRS[:-2])  # call: m5
httpx.post(CHAT, json={"model": "m6", "messages": MESSAGES}, headers=dict(PAIRS[1:]))  # call: m6
for name in ["m7", "m8", "m9"][:2]:
    httpx.post(CHAT, json={"model": name, "messages": MESSAGES}, headers=PAIRS[::2])  # call: m7, m8
