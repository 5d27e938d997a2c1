from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any


@dataclass
class LLMRequest:
    model: str
    feature: str
    team: str = "mail"
    service: str = "composer"
    messages: list[dict[str, Any]] = field(default_factory=list)
    temperature: float | None = None
    tools: list[dict[str, Any]] | None = None

    def user(self, text: str) -> LLMRequest:
        return replace(self, messages=[*self.messages, {"role": "user", "content": text}])

    def to_openai(self) -> dict[str, Any]:
        params: dict[str, Any] = {
            "model": self.model,
            "messages": self.messages,
            "extra_headers": {
                "x-llm-team": self.team,
                "x-llm-service": self.service,
                "x-llm-feature": self.feature,
            },
        }
        if self.temperature is not None:
            params["temperature"] = self.temperature
        if self.tools:
            params["tools"] = self.tools
        return params

    def to_anthropic(self) -> dict[str, Any]:
        return dict(
            model="m2",
            messages=self.messages,
            max_tokens=100,
            extra_headers={"x-llm-team": self.team, "x-llm-feature": self.feature},
        )


def with_tools(request: LLMRequest, tools: list[dict[str, Any]]) -> LLMRequest:
    return replace(request, tools=tools or None)
