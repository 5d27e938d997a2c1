"""A tool-calling loop: tools are registered by a decorator, the loop runs until no tool is asked for; one tool asks the model itself."""
from __future__ import annotations

import inspect
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from openai import OpenAI


@dataclass
class Tool:
    name: str
    description: str
    function: Callable[..., Any]

    def spec(self) -> dict[str, Any]:
        properties = {name: {"type": "string"} for name in inspect.signature(self.function).parameters}
        return {"type": "function", "function": {"name": self.name, "description": self.description, "parameters": {"type": "object", "properties": properties}}}

    def __call__(self, **arguments: Any) -> str:
        return json.dumps(self.function(**arguments))


@dataclass
class Agent:
    client: OpenAI
    model: str
    headers: dict[str, str] = field(default_factory=dict)
    tools: dict[str, Tool] = field(default_factory=dict)
    max_turns: int = 2

    def tool(self, function: Callable[..., Any]) -> Callable[..., Any]:
        self.tools[function.__name__] = Tool(function.__name__, inspect.getdoc(function) or "", function)
        return function

    def run(self, task: str) -> str:
        messages: list[Any] = [{"role": "user", "content": task}]
        for _ in range(self.max_turns):
            response = self.client.chat.completions.create(  # call: m1, m2
                model=self.model,
                messages=messages,
                tools=[tool.spec() for tool in self.tools.values()] or None,
                extra_headers=self.headers,
            )
            message = response.choices[0].message
            if not message.tool_calls:
                return message.content or ""
            messages.append(message)
            for call in message.tool_calls:
                result = self.tools[call.function.name](**json.loads(call.function.arguments))
                messages.append({"role": "tool", "tool_call_id": call.id, "content": result})
        return ""


client = OpenAI(default_headers={"x-llm-team": "agents", "x-llm-service": "tools"})
researcher = Agent(client, "m1", headers={"x-llm-feature": "research"})
writer = Agent(client, "m2")


@researcher.tool
def search(query: str) -> list[str]:
    """Searches the archive."""
    vector = client.embeddings.create(model="m3", input=query, extra_headers={"x-llm-feature": "search"}).data[0]  # call: m3
    return [str(vector.embedding)]


researcher.run("x")
search("x")
writer.run("y")
