"""Agents around a client that a settings module makes, a model given as text, and models that are swapped per run."""
import asyncio

from openai import AsyncOpenAI
from anthropic import AsyncAnthropic
from pydantic import BaseModel
from pydantic_ai import Agent, RunContext
from pydantic_ai.models.anthropic import AnthropicModel
from pydantic_ai.models.fallback import FallbackModel
from pydantic_ai.models.openai import OpenAIChatModel
from pydantic_ai.models.test import TestModel
from pydantic_ai.providers.anthropic import AnthropicProvider
from pydantic_ai.providers.openai import OpenAIProvider

TAGS = {"x-llm-team": "growth", "x-llm-service": "mailer", "x-llm-feature": "subject-lines"}
HALF = {"x-llm-team": "growth", "x-llm-service": "mailer"}


class Subject(BaseModel):
    text: str


class Mailer:
    def __init__(self) -> None:
        client = AsyncOpenAI(default_headers=HALF)  # client: tagged
        self.provider = OpenAIProvider(openai_client=client)
        self.agent = Agent(OpenAIChatModel("m1", provider=self.provider), deps_type=str, output_type=str)

        @self.agent.system_prompt
        def prompt(ctx: RunContext[str]) -> str:
            return f"For {ctx.deps}."

    async def subject(self, text: str) -> str:
        result = await self.agent.run(  # call: m1
            text, deps="x", model_settings={"extra_headers": {"x-llm-feature": "subject-lines"}}
        )
        return result.output

    async def swapped(self, text: str) -> str:
        other = OpenAIChatModel("m2", provider=self.provider)
        result = await self.agent.run(text, deps="x", model=other)  # call: m2
        return result.output


async def stream() -> None:
    agent = Agent(OpenAIChatModel("m3", provider=OpenAIProvider(openai_client=AsyncOpenAI(default_headers=TAGS))))
    async with agent.run_stream("go") as response:  # call: m3
        async for _ in response.stream_text():
            pass


async def by_name() -> None:
    agent = Agent("openai-chat:m4")  # client: untagged team,service
    await agent.run("hi")  # call: m4
    tagged = Agent("openai-chat:m5", model_settings={"extra_headers": TAGS})
    async with tagged.iter("hi") as run:  # call: m5
        async for _ in run:
            pass


async def anthropic() -> None:
    claude = AnthropicModel("m6", provider=AnthropicProvider(anthropic_client=AsyncAnthropic(default_headers=HALF)))
    await Agent(claude).run("hi")  # call: m6
    second = AnthropicModel("m7", settings={"extra_headers": TAGS})
    await Agent(second).run("hi")  # call: m7


async def fallback() -> None:
    first = OpenAIChatModel("m8", settings={"extra_headers": TAGS})
    second = OpenAIChatModel("m9")
    await Agent(FallbackModel(first, second)).run("hi")  # call: m8, m9


async def fake() -> None:
    await Agent(TestModel()).run("hi")


async def main() -> None:
    mailer = Mailer()
    await mailer.subject("a")
    await mailer.swapped("b")
    await stream()
    await by_name()
    await anthropic()
    await fallback()
    await fake()


asyncio.run(main())
