from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Team:
    name: str
    openai_key: str = "dummy"
    anthropic_key: str = "dummy"

    def headers(self, service: str) -> dict[str, str]:
        return {"x-llm-team": self.name, "x-llm-service": service}


@dataclass(frozen=True)
class Config:
    service: str
    teams: Mapping[str, Team] = field(default_factory=dict)
    labels: tuple[str, ...] = ("spam", "ham")

    @classmethod
    def from_env(cls, env: Mapping[str, str] = os.environ) -> Config:
        teams = {
            name: Team(
                name,
                openai_key=env.get(f"OPENAI_API_KEY_{name.upper()}", "dummy"),
                anthropic_key=env.get(f"ANTHROPIC_API_KEY_{name.upper()}", "dummy"),
            )
            for name in ("localisation", "triage")
        }
        return cls(service=env.get("SERVICE", "inbox"), teams=teams)
