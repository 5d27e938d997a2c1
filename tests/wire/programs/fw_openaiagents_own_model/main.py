"""Agents that make their models themselves: tools and handoffs are no models, a parameter that is a string names one."""
import asyncio

from agents import Agent, ModelSettings, Runner, WebSearchTool, function_tool, set_tracing_disabled

OWNER = {"x-llm-team": "support", "x-llm-service": "desk"}
ENVELOPE = {**OWNER, "x-llm-feature": "triage"}

set_tracing_disabled(True)


@function_tool
def lookup(order: str) -> str:
    return f"order {order}"


def specialist(model: str | None = None) -> Agent:
    return Agent(name="specialist", instructions="Be brief.", model=model, tools=[lookup])  # client: untagged team,service


async def triage(text: str, model: str) -> str:
    agent = Agent(  # client: untagged team,service
        name="triage", model=model, handoffs=[specialist("m9")], model_settings=ModelSettings(temperature=0.1)
    )
    result = await Runner.run(agent, text)  # call: m1, m9
    return str(result.final_output)


async def main(chosen: str) -> None:
    await triage("hi", chosen)
    await Runner.run(specialist("m2"), "hi")  # call: m2
    searching = Agent(
        name="searching", model="m3", tools=[WebSearchTool(), lookup], model_settings=ModelSettings(extra_headers=ENVELOPE)
    )
    await Runner.run(searching, "hi")  # call: m3


asyncio.run(main(str("m1")))
