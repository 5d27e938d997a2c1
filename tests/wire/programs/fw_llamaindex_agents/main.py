"""Agents with tools, built by a factory; a workflow of two agents of which one is not tagged."""
import asyncio

from llama_index.core.agent.workflow import AgentWorkflow, FunctionAgent
from llama_index.llms.openai import OpenAI
from llama_index.llms.openai_like import OpenAILike

ENVELOPE = {"x-llm-team": "search", "x-llm-service": "agents", "x-llm-feature": "orders"}


def lookup(order: str) -> str:
    """Look up an order."""
    return "shipped"


def make_llm(name: str, headers: dict[str, str] | None = None) -> OpenAILike:
    return OpenAILike(model=name, is_chat_model=True, is_function_calling_model=True, default_headers=headers)


def make_agent(llm: OpenAI, name: str = "orders") -> FunctionAgent:
    return FunctionAgent(name=name, description=name, llm=llm, tools=[lookup], streaming=False)


class Desk:
    def __init__(self) -> None:
        self.agent = make_agent(make_llm("m1", ENVELOPE))

    async def answer(self, text: str) -> str:
        return str(await self.agent.run(user_msg=text))  # call: m1


async def main() -> None:
    await Desk().answer("where?")
    half = make_agent(make_llm("m2", {"x-llm-team": "search"}))
    await half.run(user_msg="where?")  # call: m2
    team = AgentWorkflow(agents=[make_agent(make_llm("m3", ENVELOPE), "first")], root_agent="first")
    await team.run(user_msg="where?")  # call: m3
    mixed = AgentWorkflow(
        agents=[make_agent(make_llm("m4"), "first"), make_agent(make_llm("unused", ENVELOPE), "second")],
        root_agent="first",
    )
    await mixed.run(user_msg="where?")  # call: m4


asyncio.run(main())
