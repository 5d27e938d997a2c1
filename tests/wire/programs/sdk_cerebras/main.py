import asyncio

from cerebras.cloud.sdk import AsyncCerebras, Cerebras

HEADERS = {"x-llm-team": "fast", "x-llm-service": "lane"}
client = Cerebras(default_headers=HEADERS, warm_tcp_connection=False)  # client: tagged

client.chat.completions.create(model="m1", messages=[{"role": "user", "content": "hi"}])  # call: m1
client.completions.create(model="m2", prompt="hi", extra_headers={"x-llm-feature": "fill"})  # call: m2


async def main() -> None:
    async with AsyncCerebras(warm_tcp_connection=False) as other:
        stream = await other.chat.completions.create(  # call: m3
            model="m3",
            messages=[{"role": "user", "content": "hi"}],
            stream=True,
            extra_headers=dict(HEADERS, **{"x-llm-feature": "chat"}),
        )
        async for chunk in stream:
            print(chunk)


asyncio.run(main())
