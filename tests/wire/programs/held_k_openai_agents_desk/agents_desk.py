from __future__ import annotations

import os
from dataclasses import dataclass
from functools import lru_cache

from agents import Agent, ModelSettings, OpenAIChatCompletionsModel, RunConfig, Runner, function_tool, set_tracing_disabled
from openai import AsyncOpenAI

set_tracing_disabled(True)


@dataclass(frozen=True)
class DeskConfig:
    team: str = "desk"
    service: str = "agents-desk"

    def headers(self, feature: str | None = None) -> dict[str, str]:
        found = {"x-llm-team": self.team, "x-llm-service": self.service}
        if feature is not None:
            found["x-llm-feature"] = feature
        return found


CONFIG = DeskConfig(team=os.getenv("DESK_TEAM", "desk"))


@lru_cache
def openai_client() -> AsyncOpenAI:
    return AsyncOpenAI(default_headers=CONFIG.headers())


def model(name: str) -> OpenAIChatCompletionsModel:
    return OpenAIChatCompletionsModel(model=name, openai_client=openai_client())


@function_tool
def order_status(number: str) -> str:
    """Where an order is."""
    return f"{number}: shipped"


orders = Agent(
    name="orders",
    instructions="Answer about orders.",
    model=model("m1"),
    tools=[order_status],
    model_settings=ModelSettings(extra_headers={"x-llm-feature": "orders"}),
)
chitchat = Agent(name="chitchat", instructions="Be nice.", model=model("m2"))


async def handle(agent: Agent, text: str, config: RunConfig | None = None) -> str:
    result = await Runner.run(agent, text, run_config=config, max_turns=2)
    return str(result.final_output)
