"""A graph of steps, registered by a decorator with their dependencies, run in topological order with one context."""
from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from graphlib import TopologicalSorter
from typing import Any

from openai import OpenAI


@dataclass
class Context:
    client: OpenAI
    tags: dict[str, str]
    values: dict[str, Any] = field(default_factory=dict)

    def headers(self, **more: str) -> dict[str, str]:
        return {f"x-llm-{name}": value for name, value in {**self.tags, **more}.items()}


Step = Callable[[Context], Any]


class Dag:
    def __init__(self) -> None:
        self._steps: dict[str, Step] = {}
        self._needs: dict[str, tuple[str, ...]] = {}

    def step(self, *needs: str) -> Callable[[Step], Step]:
        def register(function: Step) -> Step:
            self._steps[function.__name__] = function
            self._needs[function.__name__] = needs
            return function

        return register

    def run(self, context: Context) -> dict[str, Any]:
        for name in TopologicalSorter(self._needs).static_order():
            context.values[name] = self._steps[name](context)
        return context.values


dag = Dag()


@dag.step()
def load(context: Context) -> str:
    return "Once upon a time"


@dag.step("load")
def summary(context: Context) -> str:
    reply = context.client.responses.create(  # call: m1
        model="m1", input=context.values["load"], extra_headers=context.headers(feature="summary")
    )
    return reply.output_text


@dag.step("load")
def vector(context: Context) -> list[float]:
    reply = context.client.embeddings.create(  # call: m2
        model="m2", input=context.values["load"], extra_headers=context.headers()
    )
    return reply.data[0].embedding


@dag.step("summary", "vector")
def title(context: Context) -> str:
    client = context.client.with_options(default_headers=context.headers(feature="title"))
    reply = client.chat.completions.create(  # call: m3
        model="m3", messages=[{"role": "user", "content": context.values["summary"]}]
    )
    return reply.choices[0].message.content or ""


def main() -> None:
    print(dag.run(Context(OpenAI(), {"team": "books", "service": "blurbs"})))


main()
