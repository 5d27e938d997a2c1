import asyncio
import os

import aiohttp

ENDPOINT = os.environ["WIRE_URL"] + "/v1/messages"


def envelope(feature: str) -> dict[str, str]:
    return {"x-llm-team": "search", "x-llm-service": "query-rewriter", "x-llm-feature": feature}


async def rewrite(session: aiohttp.ClientSession, query: str) -> str:
    body = {"model": "m1", "max_tokens": 32, "messages": [{"role": "user", "content": query}]}
    async with session.post(ENDPOINT, json=body, headers=envelope("rewrite")) as response:  # call: m1
        data = await response.json()
    return data["content"][0]["text"]


async def expand(query: str) -> str:
    async with aiohttp.ClientSession(headers={"x-api-key": "k", "x-llm-team": "search"}) as session:
        body = {"model": "m2", "max_tokens": 32, "messages": [{"role": "user", "content": query}]}
        async with session.post(ENDPOINT, json=body) as response:  # call: m2
            return (await response.json())["content"][0]["text"]


async def main() -> None:
    async with aiohttp.ClientSession() as session:
        print(await rewrite(session, "shoes red"))
    print(await expand("shoes"))


asyncio.run(main())
