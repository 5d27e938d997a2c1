"""AutoGen: groups of agents, a client asked directly, Claude."""
import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import MaxMessageTermination
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_core.models import ModelInfo, UserMessage
from autogen_ext.models.anthropic import AnthropicChatCompletionClient
from autogen_ext.models.openai import OpenAIChatCompletionClient

OWNER = {"x-llm-team": "qa", "x-llm-service": "bench"}
INFO = ModelInfo(vision=False, function_calling=True, json_output=False, family="unknown", structured_output=False)


def client(model: str, feature: str = "") -> OpenAIChatCompletionClient:
    headers = {**OWNER, **({"x-llm-feature": feature} if feature else {})}
    return OpenAIChatCompletionClient(model=model, model_info=INFO, default_headers=headers)


async def main() -> None:
    writer = AssistantAgent("writer", model_client=client("m1", "write"))
    critic = AssistantAgent("critic", model_client=client("m2", feature="review"))
    team = RoundRobinGroupChat([writer, critic], termination_condition=MaxMessageTermination(3))
    async for _ in team.run_stream(task="hi"):  # call: m1, m2
        pass
    half = client("m3")
    await half.create([UserMessage(content="hi", source="user")])  # call: m3
    async for _ in half.create_stream([UserMessage(content="hi", source="user")], extra_create_args={"model": "m4"}):  # call: m4
        pass
    claude = AnthropicChatCompletionClient(model="m5", model_info=INFO, default_headers={**OWNER, "x-llm-feature": "note"})
    await claude.create([UserMessage(content="hi", source="user")])  # call: m5
    await AssistantAgent("alone", OpenAIChatCompletionClient(model="m6", model_info=INFO)).run(task="hi")  # call: m6


asyncio.run(main())
