import asyncio
import contextlib

from openai import AsyncOpenAI, OpenAI


@contextlib.contextmanager
def session(service):
    client = OpenAI(default_headers={"x-llm-team": "geo", "x-llm-service": service})
    try:
        yield client
    finally:
        client.close()


@contextlib.asynccontextmanager
async def async_session():
    async with AsyncOpenAI() as client:
        yield client


def sync_part():
    with session("tiles") as llm:
        llm.chat.completions.create(model="m1", messages=[], extra_headers={"x-llm-feature": "labels"})  # call: m1
        llm.chat.completions.create(model="m2", messages=[])  # call: m2


async def async_part():
    async with async_session() as llm:
        await llm.chat.completions.create(model="m3", messages=[])  # call: m3
    async with AsyncOpenAI(default_headers={"x-llm-team": "geo", "x-llm-service": "tiles", "x-llm-feature": "bulk"}) as llm, async_session():
        await llm.chat.completions.create(model="m4", messages=[])  # call: m4


sync_part()
asyncio.run(async_part())
