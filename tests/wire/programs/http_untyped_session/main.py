"""A session that is handed to functions which do not say its type."""
import asyncio
import os

import aiohttp

URL = os.environ["WIRE_URL"] + "/v1/chat/completions"


async def summarise(session, text):
    body = {"model": "m1", "messages": [{"role": "user", "content": text}]}
    async with session.post(URL, json=body) as reply:  # call: m1
        return await reply.json()


async def main():
    async with aiohttp.ClientSession(headers={"x-llm-team": "news"}) as session:
        await summarise(session, "x")


asyncio.run(main())
