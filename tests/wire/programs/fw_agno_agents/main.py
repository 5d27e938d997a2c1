"""Support desk on agno: agents, a team and a workflow; tags travel with the model."""
import asyncio

from agno.agent import Agent
from agno.models.anthropic import Claude
from agno.models.openai import OpenAIChat, OpenAIResponses
from agno.team import Team
from agno.workflow import Step, Workflow

OWNER = {"x-llm-team": "support", "x-llm-service": "desk"}


def headers(feature: str) -> dict[str, str]:
    return {**OWNER, "x-llm-feature": feature}


def lookup(order: str) -> str:
    """Where an order is."""
    return "shipped"


class Desk:
    def __init__(self) -> None:
        self.orders = Agent(
            name="orders",
            model=OpenAIChat(id="m1", default_headers=headers("orders")),  # client: tagged
            tools=[lookup],
            instructions="Be brief.",
        )

    def answer(self, text: str) -> str:
        return str(self.orders.run(text).content)  # call: m1


def print_only(agent: Agent, text: str) -> None:
    agent.print_response(text, stream=False)


half = Agent(model=OpenAIChat(id="m2", default_headers=OWNER), markdown=True)  # client: untagged feature
named = Agent(model="openai:m3")  # client: untagged team,service,feature
traced = Agent(
    model=OpenAIResponses(id="m4"),
    metadata={"team": "support", "service": "desk", "feature": "traced"},
)
reviewer = Agent(name="reviewer", role="reviews", model=Claude(id="m6", default_headers=headers("review")))
team = Team(members=[reviewer], model=OpenAIChat(id="m5", extra_headers=OWNER), respond_directly=True)
flow = Workflow(name="nightly", steps=[Step(name="one", agent=Agent(model=OpenAIChat("m7", extra_headers=headers("night"))))])


async def main() -> None:
    await half.arun("hi")  # call: m2
    async for event in named.arun("hi", stream=True):  # call: m3
        print(event.event)
    await traced.arun("hi", metadata={"feature": "x"})  # call: m4


Desk().answer("where?")
asyncio.run(main())
team.run("hi")  # call: m5
reviewer.print_response("hi", stream=True)  # call: m6
flow.run("hi")  # call: m7
