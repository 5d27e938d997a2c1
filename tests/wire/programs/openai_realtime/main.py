import asyncio

from openai import AsyncOpenAI

client = AsyncOpenAI(default_headers={"x-llm-team": "voice", "x-llm-service": "phone"})


async def listen():
    async with client.realtime.connect(model="m1", extra_headers={"x-llm-feature": "call"}) as connection:  # call: m1
        async for event in connection:
            print(event.type)


async def listen_beta_untagged():
    async with client.realtime.connect(model="m2") as connection:  # call: m2
        async for event in connection:
            print(event.type)


async def main():
    await listen()
    await listen_beta_untagged()


asyncio.run(main())
