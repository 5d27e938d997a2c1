"""A small graph of steps over a state, as home-made agents have it."""
from collections.abc import Callable
from typing import Any

from openai import OpenAI

State = dict[str, Any]
client = OpenAI(default_headers={"x-llm-team": "agents", "x-llm-service": "graph"})


class Graph:
    def __init__(self) -> None:
        self.nodes: dict[str, Callable[[State], State]] = {}
        self.edges: dict[str, str] = {}

    def node(self, name: str) -> Callable[[Callable[[State], State]], Callable[[State], State]]:
        def register(function: Callable[[State], State]) -> Callable[[State], State]:
            self.nodes[name] = function
            return function

        return register

    def edge(self, start: str, end: str) -> "Graph":
        self.edges[start] = end
        return self

    def run(self, name: str, state: State) -> State:
        while name != "end":
            state = {**state, **self.nodes[name](state)}
            name = self.edges[name]
        return state


graph = Graph()


@graph.node("plan")
def plan(state: State) -> State:
    reply = client.responses.create(model="m1", input=state["goal"], extra_headers=state["headers"])  # call: m1
    return {"plan": reply.output_text}


@graph.node("act")
def act(state: State) -> State:
    return {"result": client.responses.create(model="m2", input=state["plan"]).output_text}  # call: m2


graph.node("judge")(lambda state: {"ok": client.responses.create(model="m3", input="x", extra_headers={"x-llm-feature": "j"})})  # call: m3
graph.edge("plan", "act").edge("act", "judge").edge("judge", "end")
graph.run("plan", {"goal": "x", "headers": {"x-llm-feature": "plan"}})
