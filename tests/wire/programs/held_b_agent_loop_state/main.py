"""Tool-calling loop; the state travels through the loop with its headers."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from openai import OpenAI

client = OpenAI()
TOOLS = [{"type": "function", "function": {"name": "lookup", "parameters": {"type": "object", "properties": {"sku": {"type": "string"}}}}}]


@dataclass
class State:
    goal: str
    headers: dict[str, str]
    messages: list[dict[str, Any]] = field(default_factory=list)
    steps: int = 0


def start(goal: str) -> State:
    headers = {"x-llm-team": "retail", "x-llm-service": "stock-agent", "x-llm-feature": "agent"}
    return State(goal, headers, [{"role": "user", "content": goal}])


def step(state: State) -> bool:
    state.steps += 1
    reply = client.chat.completions.create(model="m1", messages=state.messages, tools=TOOLS, extra_headers=state.headers | {"x-step": str(state.steps)})  # call: m1
    message = reply.choices[0].message
    state.messages.append(message.model_dump(exclude_none=True))
    for call in message.tool_calls or ():
        arguments = json.loads(call.function.arguments)
        state.messages.append({"role": "tool", "tool_call_id": call.id, "content": lookup(**arguments)})
    return not message.tool_calls


def lookup(sku: str = "?") -> str:
    reply = client.responses.create(model="m2", input=f"stock of {sku}", extra_headers={"x-llm-team": "retail"})  # call: m2
    return reply.output_text


state = start("how many shoes?")
while not step(state) and state.steps < 5:
    pass
