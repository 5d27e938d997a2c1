from __future__ import annotations

import json
import logging
from typing import Any, ClassVar, Generic, TypeVar

from openai import OpenAI
from openai.types.chat import ChatCompletionMessageParam

log = logging.getLogger(__name__)
S = TypeVar("S")


class HeadersMixin:
    team: ClassVar[str] = "assistants"
    service: ClassVar[str]
    feature: ClassVar[str | None] = None

    @classmethod
    def tag_headers(cls) -> dict[str, str]:
        headers = {"x-llm-team": cls.team, "x-llm-service": cls.service}
        if cls.feature is not None:
            headers["x-llm-feature"] = cls.feature
        return headers


class ToolsMixin:
    tools: ClassVar[dict[str, Any]] = {}

    def run_tool(self, name: str, arguments: str) -> str:
        try:
            return json.dumps(self.tools[name](**json.loads(arguments or "{}")))
        except Exception as error:  # tools are code of users
            log.warning("tool %s failed: %s", name, error)
            return json.dumps({"error": str(error)})

    def tool_specs(self) -> list[dict[str, Any]]:
        return [{"type": "function", "function": {"name": name, "parameters": {"type": "object"}}} for name in self.tools]


class Agent(HeadersMixin, ToolsMixin, Generic[S]):
    service = "agents"
    model = "m1"
    max_turns = 2

    def __init__(self, state: S, client: OpenAI | None = None) -> None:
        self.state = state
        self.client = client or OpenAI()

    def respond(self, text: str) -> str:
        messages: list[ChatCompletionMessageParam] = [{"role": "user", "content": text}]
        for _ in range(self.max_turns):
            response = self.client.chat.completions.create(  # call: m1, m2, m3
                model=self.model, messages=messages, tools=self.tool_specs() or None, extra_headers=self.tag_headers()
            )
            message = response.choices[0].message
            if not message.tool_calls:
                return message.content or ""
            messages.append(message.model_dump(exclude_none=True))
            for call in message.tool_calls:
                content = self.run_tool(call.function.name, call.function.arguments)
                messages.append({"role": "tool", "tool_call_id": call.id, "content": content})
        return ""
