import asyncio
from collections.abc import Awaitable, Callable

import aioboto3
from anthropic import AsyncAnthropic
from openai import AsyncOpenAI

Handler = Callable[[str], Awaitable[str]]
ENVELOPE = {"team": "queue", "service": "worker"}
HEADERS = {f"x-llm-{key}": value for key, value in ENVELOPE.items()}


class Worker:
    def __init__(self) -> None:
        self.openai = AsyncOpenAI(default_headers=HEADERS)
        self.claude = AsyncAnthropic(default_headers=HEADERS)
        self.session = aioboto3.Session()
        self.handlers: dict[str, Handler] = {"tag": self.tag, "write": self.write, "rate": self.rate}

    async def tag(self, text: str) -> str:
        reply = await self.openai.chat.completions.create(  # call: m1
            model="m1", messages=[{"role": "user", "content": text}], extra_headers={"x-llm-feature": "tag"}
        )
        return reply.id

    async def write(self, text: str) -> str:
        return (await self.claude.messages.create(model="m2", max_tokens=5, messages=[{"role": "user", "content": text}])).id  # call: m2

    async def rate(self, text: str) -> str:
        async with self.session.client("bedrock-runtime", region_name="us-east-1") as bedrock:
            reply = await bedrock.converse(  # call: m3
                modelId="m3",
                messages=[{"role": "user", "content": [{"text": text}]}],
                requestMetadata=ENVELOPE | {"feature": "rate"},
            )
        return reply["stopReason"]

    async def run(self, queue: asyncio.Queue[tuple[str, str]]) -> list[str]:
        results = []
        while not queue.empty():
            kind, text = queue.get_nowait()
            results.append(await self.handlers[kind](text))
        return results


async def main() -> None:
    queue: asyncio.Queue[tuple[str, str]] = asyncio.Queue()
    for kind in ("tag", "write", "rate"):
        queue.put_nowait((kind, "job"))
    print(await Worker().run(queue))


asyncio.run(main())
