from __future__ import annotations

from typing import ClassVar

from openai import OpenAI


class Agent:
    team: ClassVar[str] = "agents"
    service: ClassVar[str] = "orchestrator"
    feature: ClassVar[str | None] = None
    model: ClassVar[str]

    def __init__(self) -> None:
        self.client = OpenAI()

    @property
    def name(self) -> str:
        return type(self).__name__

    @property
    def headers(self) -> dict[str, str]:
        headers = {"x-llm-team": self.team, "x-llm-service": self.service}
        if self.feature:
            headers["x-llm-feature"] = self.feature
        return headers

    def run(self, text: str) -> str:
        raise NotImplementedError
