"""Pydantic AI: streams, fallbacks, delegation and direct requests."""
import asyncio

from openai import AsyncOpenAI
from pydantic import BaseModel
from pydantic_ai import Agent, ModelSettings, RunContext
from pydantic_ai.direct import model_request
from pydantic_ai.messages import ModelRequest
from pydantic_ai.models.anthropic import AnthropicModel
from pydantic_ai.models.fallback import FallbackModel
from pydantic_ai.models.openai import OpenAIChatModel
from pydantic_ai.providers.openai import OpenAIProvider

OWNER = {"x-llm-team": "travel", "x-llm-service": "trips"}


class Trip(BaseModel):
    city: str


def settings(feature: str) -> ModelSettings:
    return ModelSettings(extra_headers={**OWNER, "x-llm-feature": feature})


shared = OpenAIProvider(openai_client=AsyncOpenAI(default_headers=OWNER))
flights = Agent(OpenAIChatModel("m1", provider=shared), output_type=Trip, model_settings={"extra_headers": {"x-llm-feature": "flights"}})
planner = Agent(OpenAIChatModel("m2", provider=shared), deps_type=int)
careful = Agent(FallbackModel(OpenAIChatModel("m3"), AnthropicModel("m4")), model_settings=settings("careful"))
claude = Agent("anthropic:m5", model_settings=settings("notes"))  # client: tagged


@planner.tool
async def find(context: RunContext[int], city: str) -> str:
    reply = await flights.run(city, usage=context.usage)  # call: m1
    return reply.output.city


async def main() -> None:
    async with planner.run_stream("hi", deps=1) as stream:  # call: m2
        print(await stream.get_output())
    await careful.run("hi")  # call: m3, m4
    async with claude.iter("hi") as run:  # call: m5
        async for node in run:
            print(type(node))
    await model_request("openai:m6", [ModelRequest.user_text_prompt("hi")], model_settings=settings("direct"))  # call: m6
    await model_request(OpenAIChatModel("m7", provider=shared), [ModelRequest.user_text_prompt("hi")])  # call: m7
    await planner.run("hi", deps=1, model=OpenAIChatModel("m8", settings=settings("swap")))  # call: m8


asyncio.run(main())
