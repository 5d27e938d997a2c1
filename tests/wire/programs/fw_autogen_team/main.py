"""AutoGen: clients, agents and teams. Unknown arguments of a client are dropped without a word."""
import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import MaxMessageTermination
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_core.models import ChatCompletionClient, ModelInfo, UserMessage
from autogen_ext.models.openai import OpenAIChatCompletionClient

INFO = ModelInfo(vision=False, function_calling=True, json_output=True, family="unknown", structured_output=True)
OWNER = {"x-llm-team": "ops", "x-llm-service": "runbooks"}
ENVELOPE = {**OWNER, "x-llm-feature": "incident"}


def make_client(name: str, headers: dict[str, str]) -> OpenAIChatCompletionClient:
    return OpenAIChatCompletionClient(model=name, model_info=INFO, default_headers=headers)


class Incident:
    def __init__(self, client: ChatCompletionClient) -> None:
        self.agent = AssistantAgent("incident", model_client=client, system_message="Be brief.")

    async def triage(self, text: str) -> str:
        result = await self.agent.run(task=text)  # call: m1, m2
        return str(result.messages[-1])


async def main() -> None:
    await Incident(make_client("m1", ENVELOPE)).triage("a")
    await Incident(make_client("m2", OWNER)).triage("b")

    client = OpenAIChatCompletionClient(model="m3", model_info=INFO, default_headers=ENVELOPE)
    await client.create([UserMessage(content="hi", source="user")])  # call: m3

    dropped = OpenAIChatCompletionClient(model="m4", model_info=INFO, extra_headers=ENVELOPE)  # client: untagged team,service
    await dropped.create([UserMessage(content="hi", source="user")])  # call: m4

    stored = OpenAIChatCompletionClient(model="m5", model_info=INFO, default_headers=OWNER)
    await stored.create(  # call: m5
        [UserMessage(content="hi", source="user")],
        extra_create_args={"store": True, "metadata": {"feature": "incident"}},
    )

    first = AssistantAgent("first", make_client("m6", ENVELOPE))
    second = AssistantAgent("second", OpenAIChatCompletionClient(model="m7", model_info=INFO))
    team = RoundRobinGroupChat([first, second], termination_condition=MaxMessageTermination(3))
    await team.run(task="go")  # call: m6, m7

    solo = RoundRobinGroupChat(
        [AssistantAgent("solo", make_client("m8", ENVELOPE))], termination_condition=MaxMessageTermination(2)
    )
    async for _ in solo.run_stream(task="go"):  # call: m8
        pass


asyncio.run(main())
