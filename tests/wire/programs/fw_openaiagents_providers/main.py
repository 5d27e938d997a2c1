"""OpenAI Agents: providers, default clients, guardrails, settings that resolve."""
import asyncio

from agents import (
    Agent, GuardrailFunctionOutput, ModelSettings, OpenAIChatCompletionsModel, RunConfig, Runner, input_guardrail,
    set_default_openai_api, set_default_openai_client,
)
from openai import AsyncOpenAI
from pydantic import BaseModel

OWNER = {"x-llm-team": "risk", "x-llm-service": "screen"}
set_default_openai_client(AsyncOpenAI(default_headers=OWNER))
set_default_openai_api("chat_completions")


class Check(BaseModel):
    bad: bool = False


checker = Agent(name="checker", model="m1", output_type=Check, model_settings=ModelSettings(extra_headers={"x-llm-feature": "check"}))


@input_guardrail
async def screen(context, agent, text) -> GuardrailFunctionOutput:
    result = await Runner.run(checker, "is this bad?", context=context.context)  # call: m1
    return GuardrailFunctionOutput(output_info=result.final_output, tripwire_triggered=False)


class Desk:
    settings = ModelSettings(temperature=0.1)

    def __init__(self, feature: str | None) -> None:
        more = {"extra_headers": {"x-llm-feature": feature}} if feature else {}
        self.agent = Agent(name="desk", model="m2", model_settings=ModelSettings(temperature=0.1, **more), input_guardrails=[screen])

    async def answer(self, text: str) -> str:
        result = await Runner.run(self.agent, text)  # call: m2
        return str(result.final_output)


async def main() -> None:
    await Desk("answer").answer("hi")
    own = OpenAIChatCompletionsModel("m3", AsyncOpenAI(default_headers={"x-llm-feature": "own"}))
    await Runner.run(Agent(name="own", model=own), "hi")  # call: m3
    await Runner.run(Agent(name="swapped", model="m0"), "hi", run_config=RunConfig(model="m4"))  # call: m4
    tagged = RunConfig(model_settings=ModelSettings(extra_headers={"x-llm-feature": "config"}))
    await Runner.run(Agent(name="config", model="m5"), "hi", run_config=tagged)  # call: m5


asyncio.run(main())
