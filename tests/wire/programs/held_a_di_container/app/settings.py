from __future__ import annotations

import os
from dataclasses import dataclass


@dataclass(frozen=True)
class Settings:
    openai_key: str
    timeout: float = 20.0
    team: str = "intake"
    service: str = "mail-router"

    @classmethod
    def from_env(cls) -> Settings:
        return cls(openai_key=os.environ["OPENAI_API_KEY"], timeout=float(os.getenv("LLM_TIMEOUT", "20")))

    @property
    def headers(self) -> dict[str, str]:
        return {"x-llm-team": self.team, "x-llm-service": self.service}
