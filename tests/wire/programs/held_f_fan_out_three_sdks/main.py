"""A question goes to three SDKs at once; each has its own way to carry tags."""
import asyncio
from collections.abc import Awaitable, Callable

from anthropic import AsyncAnthropic
from google import genai
from openai import AsyncOpenAI

TEAM = {"x-llm-team": "compare"}
REST = {"x-llm-service": "arena", "x-llm-feature": "battle"}


async def ask_openai(text: str) -> str:
    client = AsyncOpenAI(default_headers=TEAM)
    return (await client.responses.create(model="m1", input=text, extra_headers=REST)).output_text  # call: m1


async def ask_anthropic(text: str) -> str:
    async with AsyncAnthropic(default_headers=TEAM) as client:
        reply = await client.messages.create(model="m2", max_tokens=9, messages=[{"role": "user", "content": text}])  # call: m2
        return reply.content[0].text


async def ask_google(text: str) -> str:
    client = genai.Client(http_options={"headers": {**TEAM, **REST}})
    return (await client.aio.models.generate_content(model="m3", contents=text)).text or ""  # call: m3


FIGHTERS: dict[str, Callable[[str], Awaitable[str]]] = {
    function.__name__.removeprefix("ask_"): function for function in (ask_openai, ask_anthropic, ask_google)
}


async def battle(text: str) -> dict[str, str]:
    async with asyncio.TaskGroup() as group:
        tasks = {name: group.create_task(function(text)) for name, function in FIGHTERS.items()}
    return {name: task.result() for name, task in tasks.items()}


asyncio.run(battle("x"))
