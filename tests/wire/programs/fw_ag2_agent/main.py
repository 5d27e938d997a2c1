"""AG2: an agent's config is the only place for tags."""
import asyncio

from ag2 import Agent
from ag2.config import OpenAIConfig

ENVELOPE = {"x-llm-team": "ops", "x-llm-service": "runbooks", "x-llm-feature": "incident"}


def config(name: str) -> OpenAIConfig:
    return OpenAIConfig(name, default_headers=ENVELOPE)


class Desk:
    def __init__(self) -> None:
        self.agent = Agent("desk", "Be brief.", config=config("m1"))

    async def answer(self, text: str) -> object:
        return await self.agent.ask(text)  # call: m1


async def main() -> None:
    await Desk().answer("hi")
    half = Agent("half", config=OpenAIConfig("m2", default_headers={"x-llm-team": "ops"}))
    await half.ask("hi")  # call: m2
    bare = Agent("bare", config=OpenAIConfig(model="m3"))
    await bare.ask("hi")  # call: m3
    swapped = Agent("swapped", config=config("unused"))
    await swapped.ask("hi", config=OpenAIConfig("m4"))  # call: m4


asyncio.run(main())
