"""Agents that are given the name of a model make the SDK's client, which reads its environment variable."""

import instructor
from agents import Agent as OpenAIAgent
from agents import Runner
from pydantic import BaseModel
from pydantic_ai import Agent
from pydantic_ai.models.openai import OpenAIChatModel

FEATURE = {"x-llm-feature": "letters"}


class Letter(BaseModel):
    text: str = ""


named = Agent("openai-chat:m1", model_settings={"extra_headers": FEATURE})
named.run_sync("x")  # call: m1
bare = Agent("openai-chat:m2")
bare.run_sync("x")  # call: m2
made = Agent(OpenAIChatModel("m3"))
made.run_sync("x", model_settings={"extra_headers": FEATURE})  # call: m3
other = Agent("anthropic:m4", model_settings={"extra_headers": FEATURE})
other.run_sync("x")  # call: m4

helper = OpenAIAgent(name="helper", model="m5")
Runner.run_sync(helper, "x")  # call: m5

client = instructor.from_provider("openai/m6", mode=instructor.Mode.JSON)
client.chat.completions.create(  # call: m6
    response_model=Letter, messages=[{"role": "user", "content": "json"}], extra_headers=FEATURE
)
