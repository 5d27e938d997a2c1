"""Agents: what their calls are given reaches no model; the model's construction decides."""
import asyncio

from langchain.agents import create_agent
from langchain.chat_models import init_chat_model
from langchain_core.tools import tool
from langchain_openai import ChatOpenAI

OWNER = {"x-llm-team": "support", "x-llm-service": "desk"}
ENVELOPE = {**OWNER, "x-llm-feature": "orders"}


@tool
def lookup(order: str) -> str:
    """Look up an order."""
    return "shipped"


def ask(text: str) -> dict:
    return {"messages": [{"role": "user", "content": text}]}


def build(model: ChatOpenAI):
    return create_agent(model=model, tools=[lookup], system_prompt="Be brief.")


class Desk:
    def __init__(self) -> None:
        self.agent = build(ChatOpenAI(model="m1", default_headers=ENVELOPE))

    def answer(self, text: str) -> dict:
        return self.agent.invoke(ask(text))  # call: m1


async def main() -> None:
    half = build(ChatOpenAI(model="m2", default_headers=OWNER))  # client: untagged feature
    async for _ in half.astream(ask("hi")):  # call: m2
        pass

    at_call = create_agent(ChatOpenAI(model="m3", default_headers=OWNER), [])
    await at_call.ainvoke(ask("hi"), extra_headers={"x-llm-feature": "orders"})  # call: m3

    bound = create_agent(ChatOpenAI(model="m4", default_headers=OWNER).bind(extra_headers={"x-llm-feature": "x"}), [])
    await bound.ainvoke(ask("hi"))  # call: m4

    named = create_agent("openai:m5", tools=[])  # client: untagged team,service,feature
    await named.ainvoke(ask("hi"))  # call: m5

    traced = create_agent(ChatOpenAI(model="m6", default_headers=OWNER), [])
    await traced.ainvoke(ask("hi"), config={"metadata": {"feature": "orders"}, "tags": ["feature:orders"]})  # call: m6

    chosen = create_agent(init_chat_model("m7", model_provider="openai", default_headers=ENVELOPE), [])
    await chosen.ainvoke(ask("hi"))  # call: m7


Desk().answer("where?")
asyncio.run(main())
