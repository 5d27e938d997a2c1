import asyncio

from anthropic import AsyncAnthropic

SEMAPHORE = asyncio.Semaphore(2)


class Summariser:
    def __init__(self, client: AsyncAnthropic):
        self._client = client

    async def one(self, doc: str) -> str:
        async with SEMAPHORE:
            msg = await self._client.messages.create(  # call: m1
                model="m1",
                max_tokens=200,
                system="Summarise.",
                messages=[{"role": "user", "content": doc}],
                extra_headers={"x-llm-feature": "summary"},
            )
        return "".join(block.text for block in msg.content if block.type == "text")

    async def many(self, docs):
        tasks = [asyncio.create_task(self.one(doc)) for doc in docs]
        return [await t for t in asyncio.as_completed(tasks)]

    async def stream(self, doc):
        async with self._client.messages.stream(model="m2", max_tokens=5, messages=[{"role": "user", "content": doc}]) as s:  # call: m2
            async for text in s.text_stream:
                yield text


async def main():
    async with AsyncAnthropic(default_headers={"x-llm-team": "kb", "x-llm-service": "summaries"}) as client:
        s = Summariser(client)
        print(await s.many(["a", "b"]))
        print([t async for t in s.stream("c")])


asyncio.run(main())
