"""A triage agent with tools and handoffs; RunConfig replaces what the agent's settings say."""
import asyncio

from agents import Agent, ModelSettings, RunConfig, Runner, function_tool

ENVELOPE = {"x-llm-team": "support", "x-llm-service": "desk", "x-llm-feature": "triage"}


@function_tool
def lookup(order: str) -> str:
    return f"order {order}"


def make_agent(model: str, **settings) -> Agent:
    return Agent(name="triage", instructions="Be brief.", model=model, tools=[lookup], model_settings=ModelSettings(**settings))


async def main() -> None:
    tagged = make_agent("m1", extra_headers=ENVELOPE)
    await Runner.run(tagged, "hello")  # call: m1

    half = Agent(name="half", model="m2", model_settings=ModelSettings(extra_headers={"x-llm-team": "support"}))
    await Runner.run(half, "hello")  # call: m2

    bare = Agent(name="bare", model="m3")
    await Runner.run(bare, "hello")  # call: m3

    by_config = Agent(name="config", model="m4")
    config = RunConfig(model_settings=ModelSettings(extra_headers=ENVELOPE), tracing_disabled=True)
    await Runner.run(by_config, "hello", run_config=config)  # call: m4

    replaced = Agent(name="replaced", model="m5", model_settings=ModelSettings(extra_headers=ENVELOPE))
    await Runner.run(  # call: m5
        replaced, "hello", run_config=RunConfig(model_settings=ModelSettings(extra_headers={"x-llm-feature": "other"}))
    )

    stored = Agent(
        name="stored",
        model="m6",
        model_settings=ModelSettings(metadata={"team": "support", "service": "desk", "feature": "triage"}),
    )
    result = Runner.run_streamed(stored, "hello")  # call: m6
    async for _ in result.stream_events():
        pass

    traced = Agent(name="traced", model="m7")
    await Runner.run(  # call: m7
        traced, "hello", run_config=RunConfig(trace_metadata={"team": "support", "service": "desk", "feature": "x"})
    )

    swapped = Agent(name="swapped", model="never", model_settings=ModelSettings(extra_headers=ENVELOPE))
    await Runner.run(swapped, "hello", run_config=RunConfig(model="m8"))  # call: m8

    clone = tagged.clone(model="m9", name="clone")
    await Runner.run(clone, "hello")  # call: m9


asyncio.run(main())
Runner.run_sync(make_agent("m10", extra_headers={**ENVELOPE, "x-llm-feature": "sync"}), "hi")  # call: m10
