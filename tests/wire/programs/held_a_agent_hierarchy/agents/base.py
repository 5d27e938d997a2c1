from __future__ import annotations

import json
from typing import Any, ClassVar

from openai import OpenAI


class Agent:
    name: ClassVar[str] = "agent"
    system_prompt: ClassVar[str] = "You are helpful."
    tools: ClassVar[list[dict[str, Any]]] = []
    max_turns: ClassVar[int] = 3

    def __init__(self, client: OpenAI | None = None, model: str = "m1") -> None:
        self.client = client or OpenAI(default_headers={"x-llm-team": "agents"})
        self.model = model
        self.history: list[dict[str, Any]] = [{"role": "system", "content": self.system_prompt}]

    @property
    def headers(self) -> dict[str, str]:
        return {"x-llm-service": "crew", "x-llm-feature": self.name}

    def call_tool(self, name: str, arguments: dict[str, Any]) -> str:
        return getattr(self, f"tool_{name}")(**arguments)

    def step(self) -> Any:
        params: dict[str, Any] = {"model": self.model, "messages": self.history}
        if self.tools:
            params["tools"] = self.tools
            params["tool_choice"] = "auto"
        return self.client.chat.completions.create(extra_headers=self.headers, **params).choices[0].message  # call: m1

    def run(self, task: str) -> str:
        self.history.append({"role": "user", "content": task})
        for _ in range(self.max_turns):
            message = self.step()
            self.history.append(message.model_dump(exclude_none=True))
            if not message.tool_calls:
                return message.content or ""
            for call in message.tool_calls:
                result = self.call_tool(call.function.name, json.loads(call.function.arguments))
                self.history.append({"role": "tool", "tool_call_id": call.id, "content": result})
        return ""
