"""Pydantic AI agents that are made once and used with dependencies and settings of each request."""
import asyncio
from dataclasses import dataclass

from pydantic_ai import Agent, RunContext
from pydantic_ai.models import Model
from pydantic_ai.models.anthropic import AnthropicModel
from pydantic_ai.models.openai import OpenAIChatModel, OpenAIChatModelSettings, OpenAIResponsesModel
from pydantic_ai.settings import ModelSettings

OWNER = {"x-llm-team": "retail", "x-llm-service": "basket"}


@dataclass
class Shop:
    feature: str

    def settings(self) -> ModelSettings:
        return {"extra_headers": {**OWNER, "x-llm-feature": self.feature}}


def make(model: Model | str, **more) -> Agent[Shop, str]:
    return Agent(model, deps_type=Shop, **more)


basket = make(OpenAIChatModel("m1"))


@basket.system_prompt
def prompt(context: RunContext[Shop]) -> str:
    return f"You help with {context.deps.feature}."


class Service:
    def __init__(self, agent: Agent[Shop, str]) -> None:
        self._agent = agent

    async def run(self, text: str, shop: Shop) -> str:
        return (await self._agent.run(text, deps=shop, model_settings=shop.settings())).output  # call: m1


async def main() -> None:
    await Service(basket).run("hi", Shop("basket"))
    typed = OpenAIChatModelSettings(extra_headers=OWNER, openai_user="u")
    await make(OpenAIResponsesModel("m2", settings=typed)).run("hi", deps=Shop("x"))  # call: m2
    await make(AnthropicModel("m3"), model_settings=Shop("notes").settings()).run("hi", deps=Shop("x"))  # call: m3
    late = make("openai:m4", defer_model_check=True)
    await late.run("hi", deps=Shop("x"), model_settings=Shop("late").settings())  # call: m4
    async with make(OpenAIChatModel("m5")).run_stream_events("hi", deps=Shop("x")) as events:  # call: m5
        async for event in events:
            print(type(event))


asyncio.run(main())
