"""langgraph: nodes as functions and methods that use the SDK, a model bound to headers, conditional edges."""
from __future__ import annotations

from typing import Any, TypedDict

from langchain_openai import ChatOpenAI
from langgraph.graph import END, START, StateGraph
from openai import OpenAI

OWNER = {"x-llm-team": "graph", "x-llm-service": "nodes"}
client = OpenAI(default_headers=OWNER)


class State(TypedDict, total=False):
    text: str
    summary: str


def summarize(state: State) -> State:
    reply = client.responses.create(model="m1", input=state["text"], extra_headers={"x-llm-feature": "summary"})  # call: m1
    return {"summary": reply.output_text}


class Review:
    def __init__(self, **headers: str) -> None:
        self.model = ChatOpenAI(model="m2", default_headers={**OWNER, **headers})

    def __call__(self, state: State) -> State:
        self.model.invoke(state["summary"])  # call: m2
        return {}

    def route(self, state: State) -> str:
        return END


def build() -> Any:
    graph = StateGraph(State)
    review = Review()
    graph.add_node("summarize", summarize)
    graph.add_node("review", review)
    graph.add_node("embed", lambda state: {"text": str(len(client.embeddings.create(model="m3", input="x").data))})  # call: m3
    graph.add_edge(START, "summarize")
    graph.add_edge("summarize", "embed")
    graph.add_edge("embed", "review")
    graph.add_conditional_edges("review", review.route)
    return graph.compile()


build().invoke({"text": "x"})
