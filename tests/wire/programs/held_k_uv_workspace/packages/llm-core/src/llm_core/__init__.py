"""The library that every team uses."""
from __future__ import annotations

import os
from dataclasses import dataclass, replace
from functools import cached_property

from openai import AsyncOpenAI, OpenAI


@dataclass(frozen=True)
class LLM:
    """``LLM.for_team("risk", service="scoring").sync``"""

    team: str
    service: str
    feature: str = ""

    @classmethod
    def for_team(cls, team: str, *, service: str) -> LLM:
        return cls(team=team, service=service)

    def feature_named(self, feature: str) -> LLM:
        return replace(self, feature=feature)

    @property
    def key(self) -> str:
        return os.environ.get(f"OPENAI_KEY_{self.team.upper()}", "dummy")

    @property
    def headers(self) -> dict[str, str]:
        found = {"x-llm-team": self.team, "x-llm-service": self.service}
        if self.feature:
            found["x-llm-feature"] = self.feature
        return found

    @cached_property
    def sync(self) -> OpenAI:
        return OpenAI(api_key=self.key, default_headers=self.headers)

    @cached_property
    def asynchronous(self) -> AsyncOpenAI:
        return AsyncOpenAI(api_key=self.key, default_headers=self.headers)
