"""Strands: graphs, swarms, and what travels in a model's parameters."""
import os

from strands import Agent
from strands.models.anthropic import AnthropicModel
from strands.models.litellm import LiteLLMModel
from strands.models.openai import OpenAIModel
from strands.multiagent import GraphBuilder, Swarm

TAGS = {"team": "cloud", "service": "advisor", "feature": "cost"}
HEADERS = {f"x-llm-{key}": value for key, value in TAGS.items()}
GATEWAY = {"base_url": os.environ["LLM_GATEWAY_URL"]}


def agent(name: str, model: str, headers: dict | None = None) -> Agent:
    made = OpenAIModel(client_args={"default_headers": headers}, model_id=model)
    return Agent(name=name, model=made, callback_handler=None)


def attempt(asked, text: str) -> None:
    try:
        asked(text)  # call: m6, m13
    except Exception as error:
        print(type(error))


builder = GraphBuilder()
builder.add_node(agent("one", "m1", HEADERS), "one")
builder.add_node(agent("two", "m2"), "two")
builder.add_edge("one", "two")
builder.set_entry_point("one")
graph = builder.build()
graph("how much?")  # call: m1, m2

swarm = Swarm([agent("three", "m3", HEADERS)])
swarm("how much?")  # call: m3

in_params = OpenAIModel(model_id="m4", params={"extra_headers": HEADERS})
Agent(model=in_params, callback_handler=None)("hi")  # call: m4

stored = OpenAIModel(model_id="m5", params={"metadata": TAGS, "store": True})
Agent(model=stored, callback_handler=None)("hi")  # call: m5

attempt(Agent(model=OpenAIModel(model_id="m6", params={"metadata": TAGS}), callback_handler=None), "hi")
attempt(Agent(model=OpenAIModel(model_id="m13"), callback_handler=None), "hi")

proxied = OpenAIModel(client_args=GATEWAY, model_id="m7", params={"metadata": TAGS})
Agent(model=proxied, callback_handler=None)("hi")  # call: m7

claude = AnthropicModel(client_args={"default_headers": HEADERS}, model_id="m8", max_tokens=9)
Agent(model=claude, callback_handler=None)("hi")  # call: m8
claude_params = AnthropicModel(model_id="m9", max_tokens=9, params={"extra_headers": HEADERS})
Agent(model=claude_params, callback_handler=None)("hi")  # call: m9

lite = LiteLLMModel(client_args={"extra_headers": HEADERS}, model_id="openai/m10")
Agent(model=lite, callback_handler=None)("hi")  # call: m10
lite_params = LiteLLMModel(model_id="openai/m11", params={"extra_headers": HEADERS})
Agent(model=lite_params, callback_handler=None)("hi")  # call: m11
Agent(model=LiteLLMModel(model_id="openai/m12"), callback_handler=None)("hi")  # call: m12
