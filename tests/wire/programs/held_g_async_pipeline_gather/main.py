"""asyncio: TaskGroup, gather with star, as_completed, async comprehensions, semaphores in a decorator."""
import asyncio
import functools
from collections.abc import AsyncIterator

from anthropic import AsyncAnthropic
from openai import AsyncOpenAI

TAGS = {"x-llm-team": "async", "x-llm-service": "pipe"}
openai = AsyncOpenAI(default_headers=TAGS)
claude = AsyncAnthropic()


def limited(count: int):
    gate = asyncio.Semaphore(count)

    def decorate(function):
        @functools.wraps(function)
        async def inner(*args, **kwargs):
            async with gate:
                return await function(*args, **kwargs)
        return inner
    return decorate


@limited(2)
async def judge(model: str, text: str, *, feature: str | None = None) -> str:
    headers = {**TAGS, "x-llm-feature": feature} if feature else TAGS
    reply = await claude.messages.create(model=model, max_tokens=5, messages=[{"role": "user", "content": text}], extra_headers=headers)
    return reply.content[0].text


async def vectors(texts: list[str]) -> AsyncIterator[list[float]]:
    for text in texts:
        reply = await openai.embeddings.create(model="m2", input=text, extra_headers={"x-llm-feature": "vectors"})  # call: m2
        yield reply.data[0].embedding


async def summary(text: str) -> str:
    return (await openai.responses.create(model="m3", input=text)).output_text  # call: m3


async def main() -> None:
    async with asyncio.TaskGroup() as group:
        one = group.create_task(judge("m1", "a", feature="judge"))  # call: m1
        group.create_task(judge("m7", "b"))  # call: m7
    print(one.result())
    print([len(vector) async for vector in vectors(["a", "b"])])
    print(await asyncio.gather(*[summary(text) for text in "ab"]))
    for done in asyncio.as_completed([openai.responses.create(model="m4", input="x", extra_headers={"x-llm-feature": "race"})]):  # call: m4
        print((await done).output_text)
    create = functools.partial(openai.chat.completions.create, messages=[{"role": "user", "content": "x"}])
    await asyncio.wait_for(create(model="m5", extra_headers={"x-llm-feature": "timed"}), 5)  # call: m5
    await asyncio.wait_for(create(model="m6"), 5)  # call: m6


asyncio.run(main())
