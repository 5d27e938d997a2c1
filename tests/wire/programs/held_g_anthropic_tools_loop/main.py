"""An agent loop: one class, tools in a registry by decorator, beta and stable messages."""
from __future__ import annotations

import inspect
from typing import Any, Callable, ClassVar

import anthropic


class Toolbox:
    tools: ClassVar[dict[str, Callable[..., str]]] = {}

    @classmethod
    def tool(cls, function: Callable[..., str]) -> Callable[..., str]:
        cls.tools[function.__name__] = function
        return function

    @classmethod
    def schemas(cls) -> list[dict[str, Any]]:
        return [
            {"name": name, "description": inspect.getdoc(tool) or "", "input_schema": {"type": "object", "properties": {}}}
            for name, tool in cls.tools.items()
        ]


@Toolbox.tool
def clock() -> str:
    """What time is it?"""
    return anthropic.Anthropic().messages.create(model="m3", max_tokens=5, messages=[{"role": "user", "content": "time?"}]).content[0].text  # call: m3


class Agent:
    feature: str | None = None

    def __init__(self, client: anthropic.Anthropic | None = None, **tags: str) -> None:
        self.client = client or anthropic.Anthropic(default_headers={"x-llm-team": "agents", "x-llm-service": "desk"})
        self.headers = {f"x-llm-{name}": value for name, value in tags.items()}
        if self.feature:
            self.headers["x-llm-feature"] = self.feature

    def run(self, text: str, turns: int = 3) -> str:
        messages: list[Any] = [{"role": "user", "content": text}]
        for _ in range(turns):
            reply = self.client.messages.create(  # call: m1
                model="m1", max_tokens=99, tools=Toolbox.schemas(), messages=messages, extra_headers=self.headers
            )
            messages.append({"role": "assistant", "content": reply.content})
            if reply.stop_reason != "tool_use":
                return reply.content[0].text
            results = [
                {"type": "tool_result", "tool_use_id": block.id, "content": Toolbox.tools[block.name]()}
                for block in reply.content
                if block.type == "tool_use"
            ]
            messages.append({"role": "user", "content": results})
        return ""

    def count(self, text: str) -> None:
        self.client.beta.messages.create(model="m2", max_tokens=9, betas=["x"], messages=[{"role": "user", "content": text}])  # call: m2


class Desk(Agent):
    feature = "desk"


Desk().run("what time?")
Desk().count("x")
