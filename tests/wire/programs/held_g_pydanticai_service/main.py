"""pydantic-ai: agents with deps, tools that call another agent, settings per run, a model with its own client."""
import asyncio
import os
from dataclasses import dataclass

from openai import AsyncOpenAI
from pydantic_ai import Agent, ModelSettings, RunContext
from pydantic_ai.models.openai import OpenAIChatModel
from pydantic_ai.providers.openai import OpenAIProvider

TAGS = {"x-llm-team": "py", "x-llm-service": "agents"}
provider = OpenAIProvider(openai_client=AsyncOpenAI(default_headers=TAGS, base_url=os.environ["OPENAI_BASE_URL"]))


@dataclass
class Deps:
    city: str


writer = Agent(OpenAIChatModel("m1", provider=provider), model_settings=ModelSettings(extra_headers={"x-llm-feature": "write"}))
helper = Agent(OpenAIChatModel("m2", provider=provider))
planner = Agent(OpenAIChatModel("m3", provider=provider), deps_type=Deps, model_settings={"extra_headers": {"x-llm-feature": "plan"}})


@planner.tool
async def details(ctx: RunContext[Deps]) -> str:
    result = await helper.run(ctx.deps.city)  # call: m2
    return str(result.output)


async def main() -> None:
    await writer.run("x")  # call: m1
    await planner.run("x", deps=Deps("Rome"))  # call: m3
    plain = Agent(OpenAIChatModel("m4", provider=provider))
    await plain.run("x", model_settings={"extra_headers": {"x-llm-feature": "plain"}})  # call: m4


asyncio.run(main())
