"""A LangChain service: create_agent with a tool, models by a dict of partials, per-call headers, async batches."""
from __future__ import annotations

import asyncio
from functools import partial

from langchain.agents import create_agent
from langchain_core.messages import HumanMessage
from langchain_core.tools import tool
from langchain_openai import ChatOpenAI

OWNER = {"x-llm-team": "people", "x-llm-service": "onboarding"}
MODELS = {
    "tagged": partial(ChatOpenAI, default_headers={**OWNER, "x-llm-feature": "agent"}),
    "owned": partial(ChatOpenAI, default_headers=OWNER),
}


@tool
def office(city: str) -> str:
    """Where the office in a city is."""
    return f"{city} centre"


class Onboarding:
    def __init__(self) -> None:
        self.agent = create_agent(MODELS["tagged"](model="m1"), [office])
        self.plain = MODELS["owned"](model="m2")
        self.quick = MODELS["owned"](model="m3").bind(extra_headers={"x-llm-feature": "quick"})

    def ask(self, text: str) -> str:
        state = self.agent.invoke({"messages": [HumanMessage(text)]})  # call: m1
        return state["messages"][-1].content

    async def batch(self, texts: list[str]) -> list[str]:
        replies = await self.plain.abatch(texts)  # call: m2
        return [reply.content for reply in replies]

    async def stream(self, text: str) -> str:
        parts = []
        async for chunk in self.quick.astream(text):  # call: m3
            parts.append(chunk.content)
        return "".join(parts)


async def main() -> None:
    service = Onboarding()
    print(service.ask("where?"), await service.batch(["a", "b"]), await service.stream("a"))


asyncio.run(main())
