"""AutoGen: what travels in a client's further arguments, in those of one call, and through nested teams."""
import asyncio
import os

from autogen_agentchat.agents import AssistantAgent, SocietyOfMindAgent
from autogen_agentchat.conditions import MaxMessageTermination
from autogen_agentchat.teams import RoundRobinGroupChat, Swarm
from autogen_agentchat.tools import AgentTool
from autogen_core.models import ModelInfo, UserMessage
from autogen_ext.models.anthropic import AnthropicChatCompletionClient
from autogen_ext.models.openai import OpenAIChatCompletionClient

INFO = ModelInfo(vision=False, function_calling=True, json_output=True, family="unknown", structured_output=True)
TAGS = {"team": "ops", "service": "runbooks", "feature": "incident"}
ENVELOPE = {f"x-llm-{key}": value for key, value in TAGS.items()}
HELLO = [UserMessage(content="hi", source="user")]
GATEWAY = os.environ["LLM_GATEWAY_URL"]


def make_client(name: str, **further: object) -> OpenAIChatCompletionClient:
    return OpenAIChatCompletionClient(model=name, model_info=INFO, **further)


def end() -> MaxMessageTermination:
    return MaxMessageTermination(2)


async def attempt(coroutine) -> None:
    try:
        await coroutine
    except Exception as error:
        print(type(error))


async def main() -> None:
    body = OpenAIChatCompletionClient(model="m1", model_info=INFO, base_url=GATEWAY, extra_body={"metadata": TAGS})
    await body.create(HELLO)  # call: m1
    proxied = OpenAIChatCompletionClient(model="m2", model_info=INFO, base_url=GATEWAY)
    await proxied.create(HELLO, extra_create_args={"extra_body": {"metadata": TAGS}})  # call: m2
    await proxied.create(HELLO, extra_create_args={"model": "m3", "metadata": TAGS})  # call: m3
    kept = OpenAIChatCompletionClient(model="m4", model_info=INFO, metadata=TAGS, store=True)
    await kept.create(HELLO)  # call: m4
    refused = make_client("m5", metadata=TAGS)
    await attempt(refused.create(HELLO))  # call: m5
    refused_too = make_client("m6")
    await attempt(refused_too.create(HELLO, extra_create_args={"metadata": TAGS}))  # call: m6

    claude = AnthropicChatCompletionClient(model="m7", model_info=INFO, default_headers=ENVELOPE)
    await claude.create(HELLO)  # call: m7
    dropped = AnthropicChatCompletionClient(model="m8", model_info=INFO, extra_headers=ENVELOPE)
    await dropped.create(HELLO)  # call: m8

    worker = AssistantAgent("worker", make_client("m9", default_headers=ENVELOPE))
    team = RoundRobinGroupChat([worker], termination_condition=end())
    society = SocietyOfMindAgent("society", team, make_client("m10"))
    await society.run(task="go")  # call: m9, m10

    swarm = Swarm([AssistantAgent("solo", make_client("m11"))], termination_condition=end())
    await swarm.run(task="go")  # call: m11

    expert = AssistantAgent("expert", make_client("m12", default_headers=ENVELOPE))
    asker = AssistantAgent("asker", make_client("m13", default_headers=ENVELOPE), tools=[AgentTool(expert)])
    await expert.run(task="go")  # call: m12
    await asker.run(task="go")  # call: m13


asyncio.run(main())
