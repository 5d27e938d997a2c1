from __future__ import annotations

from dataclasses import dataclass

from openai import AsyncOpenAI
from pydantic_ai import Agent, RunContext
from pydantic_ai.models.openai import OpenAIChatModel
from pydantic_ai.providers.openai import OpenAIProvider

from settings import settings


@dataclass
class Deps:
    customer: str
    limit: float = 50.0


def build_model(name: str | None = None, feature: str | None = None) -> OpenAIChatModel:
    config = settings()
    client = AsyncOpenAI(default_headers=config.headers(feature), max_retries=config.retries)
    return OpenAIChatModel(name or config.model, provider=OpenAIProvider(openai_client=client))


decide = Agent(build_model(feature="decide"), deps_type=Deps, instructions="Decide about refunds.")
explain = Agent(build_model("m2"), deps_type=Deps, instructions="Explain the decision.")


@decide.tool
async def orders(ctx: RunContext[Deps]) -> list[str]:
    """Orders of the customer."""
    return [f"{ctx.deps.customer}-1"]
