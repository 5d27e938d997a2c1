"""Deep agents and supervisors: whatever they plan, their models send it."""
import asyncio

from deepagents import create_deep_agent
from langchain.chat_models import init_chat_model
from langchain_anthropic import ChatAnthropic
from langchain_openai import ChatOpenAI
from langgraph.prebuilt import create_react_agent
from langgraph_supervisor import create_supervisor

OWNER = {"x-llm-team": "research", "x-llm-service": "reports"}
ENVELOPE = {**OWNER, "x-llm-feature": "plan"}


def ask(text: str) -> dict:
    return {"messages": [{"role": "user", "content": text}]}


def search(query: str) -> str:
    """Search the library."""
    return "nothing"


planner = create_deep_agent(
    model=ChatOpenAI(model="m1", default_headers=ENVELOPE),
    tools=[],
    system_prompt="Plan.",
)
half = create_deep_agent(ChatAnthropic(model="m2", default_headers=OWNER))  # client: untagged feature
named = create_deep_agent(model="openai:m3")  # client: untagged team,service,feature
delegating = create_deep_agent(
    model=init_chat_model("openai:m4", default_headers=ENVELOPE),
    subagents=[
        {
            "name": "critic",
            "description": "criticises",
            "system_prompt": "Criticise.",
            "model": ChatOpenAI(model="never asked", default_headers=ENVELOPE),
        }
    ],
)
writer = create_react_agent(ChatOpenAI(model="m6", default_headers=OWNER), tools=[search], name="writer")
boss = create_supervisor([writer], model=ChatOpenAI(model="m7", default_headers=ENVELOPE)).compile(name="boss")


async def main() -> None:
    async for _ in planner.astream(ask("hi")):  # call: m1
        pass


asyncio.run(main())
try:
    half.invoke(ask("hi"), {"recursion_limit": 4, "metadata": {"feature": "x"}})  # call: m2
except Exception as error:
    print(type(error))
try:
    named.invoke(ask("hi"), {"recursion_limit": 4})  # call: m3
except Exception as error:
    print(type(error))
try:
    delegating.invoke(ask("hi"), {"recursion_limit": 8})  # call: m4
except Exception as error:
    print(type(error))
try:
    boss.invoke(ask("hi"), {"recursion_limit": 8})  # call: m7, m6
except Exception as error:
    print(type(error))
