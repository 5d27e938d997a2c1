from __future__ import annotations

from functools import partial
from typing import TypedDict

from langchain_openai import ChatOpenAI
from langgraph.graph import END, START, StateGraph
from openai import OpenAI

TAGS = {"x-llm-team": "research", "x-llm-service": "graph"}


class State(TypedDict):
    question: str
    notes: list[str]
    answer: str


class Nodes:
    def __init__(self, llm: ChatOpenAI) -> None:
        self.llm = llm

    def plan(self, state: State) -> dict:
        reply = self.llm.invoke(f"plan: {state['question']}", extra_headers={"x-llm-feature": "plan"})  # call: m1
        return {"notes": [reply.content]}


def research(state: State, client: OpenAI) -> dict:
    note = client.responses.create(model="m2", input=state["question"]).output_text  # call: m2
    return {"notes": [*state["notes"], note]}


def make_answer(client: OpenAI):
    def answer(state: State) -> dict:
        text = client.responses.create(  # call: m3
            model="m3", input="\n".join(state["notes"]), extra_headers={"x-llm-feature": "answer"}
        ).output_text
        return {"answer": text}

    return answer


def build():
    client = OpenAI(default_headers=TAGS)
    builder = StateGraph(State)
    builder.add_node("plan", Nodes(ChatOpenAI(model="m1", default_headers=TAGS)).plan)
    builder.add_node("research", partial(research, client=client))
    builder.add_node("answer", make_answer(OpenAI()))
    builder.add_edge(START, "plan")
    builder.add_edge("plan", "research")
    builder.add_edge("research", "answer")
    builder.add_edge("answer", END)
    return builder.compile()
