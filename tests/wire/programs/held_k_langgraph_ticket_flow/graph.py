from __future__ import annotations

from typing import TypedDict

from langchain_core.messages import HumanMessage, SystemMessage
from langchain_openai import ChatOpenAI
from langgraph.graph import END, START, StateGraph

HEADERS = {"x-llm-team": "care", "x-llm-service": "ticket-flow"}


class State(TypedDict, total=False):
    text: str
    category: str
    answer: str


def llm(feature: str, model: str) -> ChatOpenAI:
    return ChatOpenAI(model=model, default_headers={**HEADERS, "x-llm-feature": feature})


class Nodes:
    def __init__(self) -> None:
        self.classifier = llm("classify", "m1")
        self.writer = ChatOpenAI(model="m2", default_headers=HEADERS)

    def classify(self, state: State) -> State:
        reply = self.classifier.invoke([SystemMessage("Classify"), HumanMessage(state["text"])])  # call: m1
        return {"category": str(reply.content)}

    async def answer(self, state: State) -> State:
        reply = await self.writer.ainvoke([HumanMessage(state["text"])])  # call: m2
        return {"answer": str(reply.content)}


def build():
    nodes = Nodes()
    graph = StateGraph(State)
    graph.add_node("classify", nodes.classify)
    graph.add_node("answer", nodes.answer)
    graph.add_edge(START, "classify")
    graph.add_conditional_edges("classify", lambda state: "answer" if state["category"] else END)
    graph.add_edge("answer", END)
    return graph.compile()
