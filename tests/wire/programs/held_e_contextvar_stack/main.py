"""Tags in a context variable, pushed and popped by a context manager class."""
import asyncio
from contextvars import ContextVar

from openai import AsyncOpenAI

TAGS: ContextVar[dict[str, str]] = ContextVar("TAGS", default={})
client = AsyncOpenAI(default_headers={"x-llm-team": "maps"})


class tags:
    def __init__(self, **more: str) -> None:
        self.more = more

    def __enter__(self) -> None:
        self.token = TAGS.set({**TAGS.get(), **self.more})

    def __exit__(self, *_: object) -> None:
        TAGS.reset(self.token)


async def describe(text: str) -> None:
    headers = {f"x-llm-{name}": value for name, value in TAGS.get().items()}
    await client.responses.create(model="m1", input=text, extra_headers=headers)  # call: m1 unknown


async def plain(text: str) -> None:
    await client.responses.create(model="m2", input=text)  # call: m2


async def main() -> None:
    with tags(service="router"):
        with tags(feature="describe"):
            await describe("a")
        await plain("b")


asyncio.run(main())
