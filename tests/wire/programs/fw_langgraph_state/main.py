"""A hand-made graph: nodes are functions and methods that call models."""
import asyncio
from typing import Annotated, TypedDict

from langchain_anthropic import ChatAnthropic
from langchain_core.messages import AnyMessage, HumanMessage
from langchain_openai import ChatOpenAI
from langgraph.graph import END, START, StateGraph
from langgraph.graph.message import add_messages

TAGS = {"x-llm-team": "claims", "x-llm-service": "triage"}


class State(TypedDict):
    messages: Annotated[list[AnyMessage], add_messages]


class Nodes:
    def __init__(self, fast: ChatOpenAI, careful: ChatAnthropic) -> None:
        self.fast = fast
        self.careful = careful

    def classify(self, state: State) -> dict:
        return {"messages": [self.fast.invoke(state["messages"], extra_headers={"x-llm-feature": "classify"})]}  # call: m1

    async def review(self, state: State) -> dict:
        return {"messages": [await self.careful.ainvoke([HumanMessage("hi")])]}  # call: m2


def summarise(state: State) -> dict:
    model = ChatOpenAI(model="m3", default_headers=TAGS, extra_headers={"x-llm-feature": "summary"})
    return {"messages": [model.invoke(state["messages"])]}  # call: m3


def build(nodes: Nodes):
    graph = StateGraph(State)
    graph.add_node("classify", nodes.classify)
    graph.add_node("review", nodes.review)
    graph.add_node("summarise", summarise)
    graph.add_edge(START, "classify")
    graph.add_edge("classify", "review")
    graph.add_edge("review", "summarise")
    graph.add_edge("summarise", END)
    return graph.compile()


app = build(Nodes(ChatOpenAI(model="m1", default_headers=TAGS), ChatAnthropic(model="m2", default_headers=TAGS)))
asyncio.run(app.ainvoke({"messages": [HumanMessage("hi")]}))
