import asyncio

from google import genai
from google.genai import types

TAGS = {"x-llm-team": "travel", "x-llm-service": "planner"}


def make_config(feature: str | None = None, **overrides) -> types.GenerateContentConfig:
    headers = dict(TAGS)
    if feature:
        headers["x-llm-feature"] = feature
    return types.GenerateContentConfig(http_options=types.HttpOptions(headers=headers), **overrides)


client = genai.Client()


async def plan(city: str) -> str:
    response = await client.aio.models.generate_content(model="m1", contents=city, config=make_config("plan", temperature=0.4))  # call: m1
    return response.text


async def weather(city: str) -> str:
    response = await client.aio.models.generate_content(  # call: m2
        model="m2",
        contents=city,
        config=make_config(max_output_tokens=10),
    )
    return response.text


async def tips(city: str):
    config = {"http_options": {"headers": {**TAGS, "x-llm-feature": "tips"}}, "temperature": 1.0}
    async for chunk in await client.aio.models.generate_content_stream(model="m3", contents=city, config=config):  # call: m3
        yield chunk.text


async def main() -> None:
    print(await plan("Rome"), await weather("Rome"))
    async for tip in tips("Rome"):
        print(tip)


asyncio.run(main())
