"""OpenAI Agents: handoffs, agents as tools, guardrails and streams."""
import asyncio
import os

from agents import Agent, ModelSettings, OpenAIChatCompletionsModel, OpenAIProvider, RunConfig, Runner, function_tool
from openai import AsyncOpenAI

OWNER = {"x-llm-team": "help", "x-llm-service": "phone"}
client = AsyncOpenAI(base_url=os.environ["WIRE_URL"] + "/v1", api_key="dummy", default_headers=OWNER)


@function_tool
def hours() -> str:
    """Opening hours."""
    return "9 to 5"


def tagged(feature: str, **more) -> ModelSettings:
    return ModelSettings(extra_headers={"x-llm-feature": feature}, **more)


def chat(name: str) -> OpenAIChatCompletionsModel:
    return OpenAIChatCompletionsModel(model=name, openai_client=client)


billing = Agent(name="billing", model=chat("m1"), model_settings=tagged("billing"), tools=[hours])
sales = Agent(name="sales", model=chat("m2"))
cloned = sales.clone(model=chat("m3"), model_settings=tagged("cloned", temperature=0.1))
triage = Agent(name="triage", model=chat("m4"), tools=[billing.as_tool("billing", "ask billing")], model_settings=tagged("triage"))
named = Agent(name="named", model="m5")


async def main() -> None:
    await Runner.run(billing, "hi")  # call: m1
    await Runner.run(sales, input="hi")  # call: m2
    streamed = Runner.run_streamed(cloned, "hi")  # call: m3
    async for event in streamed.stream_events():
        print(event.type)
    config = RunConfig(
        model_provider=OpenAIProvider(openai_client=client),
        model_settings=ModelSettings(metadata={"feature": "named"}),
    )
    await Runner.run(named, "hi", run_config=config)  # call: m5


asyncio.run(main())
Runner.run_sync(Agent(name="sync", model="m6", model_settings=ModelSettings(extra_headers=OWNER)), "hi")  # call: m6
