"""Server-sent events from three ways to stream."""

import asyncio
from collections.abc import AsyncIterator, Iterator

from openai import AsyncOpenAI, OpenAI

TAGS = dict(team="chat", service="web")
client, aclient = OpenAI(), AsyncOpenAI()


def as_headers(tags, feature=None):
    tags = {**tags, "feature": feature} if feature else tags
    return {f"x-llm-{key}": value for key, value in tags.items()}


def tokens(text: str) -> Iterator[str]:
    for chunk in client.chat.completions.create(  # call: m1
        model="m1", messages=[{"role": "user", "content": text}], stream=True, extra_headers=as_headers(TAGS)
    ):
        yield chunk.choices[0].delta.content or "" if chunk.choices else ""


def titles(text: str) -> str:
    return client.responses.create(model="m2", input=text, extra_headers=as_headers(TAGS, "titles")).output_text  # call: m2


async def events(text: str) -> AsyncIterator[str]:
    stream = await aclient.chat.completions.create(  # call: m3
        model="m3",
        messages=[{"role": "user", "content": text}],
        stream=True,
    )
    async for chunk in stream:
        yield str(len(chunk.choices))


async def main() -> None:
    print([event async for event in events("x")][:1])


print("".join(tokens("x")), titles("y"))
asyncio.run(main())
