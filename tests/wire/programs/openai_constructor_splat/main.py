import os

from openai import AsyncOpenAI, OpenAI

COMMON = {
    "max_retries": 1,
    "default_headers": {"x-llm-team": "payments", "x-llm-service": "disputes", "x-llm-feature": "evidence"},
}


def options(**overrides):
    opts = {"timeout": 30, "api_key": os.getenv("OPENAI_API_KEY")}
    opts.update(overrides)
    return opts


tagged = OpenAI(**COMMON)
tagged.responses.create(model="m1", input="a")  # call: m1

untagged = OpenAI(**options())
untagged.responses.create(model="m2", input="a")  # call: m2

half = OpenAI(**options(default_headers={"x-llm-team": "payments"}))
half.responses.create(model="m3", input="a", extra_headers={"x-llm-feature": "letter"})  # call: m3


async def main():
    client = AsyncOpenAI(**{**COMMON, "max_retries": 0})
    await client.responses.create(model="m4", input="a")  # call: m4


import asyncio

asyncio.run(main())
