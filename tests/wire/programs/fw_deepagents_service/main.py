"""A deep agent behind a class, with a model from settings and a checkpointer."""
import asyncio
from dataclasses import dataclass, field

from deepagents import create_deep_agent
from langchain_openai import ChatOpenAI
from langgraph.checkpoint.memory import InMemorySaver
from langgraph_swarm import create_handoff_tool, create_swarm
from langchain.agents import create_agent


@dataclass
class Settings:
    model: str
    team: str = "lab"
    service: str = "reports"
    feature: str = ""
    extra: dict[str, str] = field(default_factory=dict)

    @property
    def headers(self) -> dict[str, str]:
        found = {"x-llm-team": self.team, "x-llm-service": self.service, **self.extra}
        return {**found, "x-llm-feature": self.feature} if self.feature else found


class Reports:
    def __init__(self, settings: Settings) -> None:
        model = ChatOpenAI(model=settings.model, default_headers=settings.headers)
        self.graph = create_deep_agent(model=model, tools=[], checkpointer=InMemorySaver(), name="reports")

    async def write(self, text: str) -> str:
        config = {"configurable": {"thread_id": "1"}, "recursion_limit": 9}
        try:
            state = await self.graph.ainvoke({"messages": [("user", text)]}, config)  # call: m1, m2
        except Exception as error:
            return str(error)
        return str(state["messages"][-1].content)


asyncio.run(Reports(Settings("m1", feature="write")).write("hi"))
asyncio.run(Reports(Settings("m2")).write("hi"))
ann = create_agent(ChatOpenAI(model="m3", default_headers=Settings("m3", feature="ann").headers), tools=[create_handoff_tool(agent_name="bob")], name="ann")
bob = create_agent(ChatOpenAI(model="m4", default_headers=Settings("m4").headers), tools=[], name="bob")
swarm = create_swarm([ann, bob], default_active_agent="ann").compile()
try:
    swarm.invoke({"messages": [("user", "hi")]}, {"recursion_limit": 9})  # call: m3, m4
except Exception as error:
    print(type(error))
