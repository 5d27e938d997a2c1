import asyncio
import os

import httpx

BASE_URL = os.environ["WIRE_URL"]


async def classify(client: httpx.AsyncClient, text: str) -> str:
    response = await client.post(  # call: m1
        f"{BASE_URL}/v1/chat/completions",
        headers={"X-LLM-Team": "trust", "X-LLM-Service": "moderation", "X-LLM-Feature": "classify"},
        json={"model": "m1", "messages": [{"role": "user", "content": text}], "temperature": 0},
    )
    return response.json()["choices"][0]["message"]["content"]


async def explain(text: str) -> str:
    async with httpx.AsyncClient(headers={"X-LLM-Team": "trust"}) as client:
        r = await client.post(f"{BASE_URL}/v1/messages", json={"model": "m2", "max_tokens": 9, "messages": [{"role": "user", "content": text}]})  # call: m2
        return r.json()["content"][0]["text"]


async def main() -> None:
    async with httpx.AsyncClient() as client:
        print(await asyncio.gather(classify(client, "spam"), classify(client, "ham")))
    print(await explain("why spam"))


asyncio.run(main())
