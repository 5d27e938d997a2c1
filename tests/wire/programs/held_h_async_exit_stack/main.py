"""Clients entered on an AsyncExitStack by a loop, kept by name, and used by workers of a queue."""
import asyncio
from contextlib import AsyncExitStack

from anthropic import AsyncAnthropic
from openai import AsyncOpenAI

OWNER = {"x-llm-team": "stack", "x-llm-service": "pool"}


class Pool:
    def __init__(self) -> None:
        self.stack = AsyncExitStack()
        self.clients: dict[str, AsyncOpenAI] = {}
        self.claude: AsyncAnthropic | None = None

    async def __aenter__(self) -> "Pool":
        for name in ("eu", "us"):
            self.clients[name] = await self.stack.enter_async_context(AsyncOpenAI(default_headers={**OWNER, "x-region": name}))
        self.claude = await self.stack.enter_async_context(AsyncAnthropic(default_headers=OWNER))
        return self

    async def __aexit__(self, *problem: object) -> None:
        await self.stack.aclose()

    async def embed(self, region: str, text: str) -> list[float]:
        client = self.clients[region]
        reply = await client.embeddings.create(model="m1", input=text, extra_headers={"x-llm-feature": "embed"})  # call: m1
        return reply.data[0].embedding

    async def rewrite(self, region: str, text: str) -> str:
        async with asyncio.timeout(20):
            return (await self.clients[region].responses.create(model="m2", input=text)).output_text  # call: m2

    async def judge(self, text: str) -> str:
        assert self.claude is not None
        async with self.claude.messages.stream(  # call: m3
            model="m3", max_tokens=4, messages=[{"role": "user", "content": text}], extra_headers={"x-llm-feature": "judge"}
        ) as stream:
            return "".join([part async for part in stream.text_stream])


async def worker(queue: asyncio.Queue, pool: Pool) -> None:
    while not queue.empty():
        method, *arguments = queue.get_nowait()
        await getattr(pool, method)(*arguments)
        queue.task_done()


async def main() -> None:
    queue: asyncio.Queue = asyncio.Queue()
    queue.put_nowait(("embed", "eu", "x"))
    queue.put_nowait(("rewrite", "us", "x"))
    queue.put_nowait(("judge", "x"))
    async with Pool() as pool:
        async with asyncio.TaskGroup() as group:
            for _ in range(2):
                group.create_task(worker(queue, pool))


asyncio.run(main())
