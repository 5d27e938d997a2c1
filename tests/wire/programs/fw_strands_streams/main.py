"""Strands: streams, structured output, tools that are agents."""
import asyncio

from pydantic import BaseModel
from strands import Agent, tool
from strands.models.anthropic import AnthropicModel
from strands.models.openai import OpenAIModel

OWNER = {"x-llm-team": "fleet", "x-llm-service": "routes"}


class Route(BaseModel):
    stops: int


def openai_model(model: str, feature: str) -> OpenAIModel:
    return OpenAIModel(client_args={"default_headers": {**OWNER, "x-llm-feature": feature}}, model_id=model)


class Planner:
    def __init__(self) -> None:
        self.agent = Agent(model=openai_model("m1", "plan"), callback_handler=None)

    def ask(self, text: str) -> str:
        return str(self.agent(text))  # call: m1

    def route(self, text: str) -> Route:
        return self.agent.structured_output(Route, text)


@tool
def weather(city: str) -> str:
    """Weather."""
    inner = Agent(model=OpenAIModel(client_args={"default_headers": OWNER}, model_id="m2"), callback_handler=None)
    return str(inner(f"weather in {city}"))  # call: m2


async def main() -> None:
    outer = Agent(
        model=AnthropicModel(model_id="m3", max_tokens=10, params={"extra_headers": {**OWNER, "x-llm-feature": "night"}}),
        callback_handler=None,
    )
    async for event in outer.stream_async("hi"):  # call: m3
        print(type(event))
    await Agent(model=OpenAIModel(model_id="m4"), callback_handler=None).invoke_async("hi")  # call: m4


Planner().ask("hi")
weather("Oslo")
asyncio.run(main())
