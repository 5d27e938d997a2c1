from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache


@dataclass(frozen=True)
class LLMSettings:
    team: str = "data"
    service: str = "enrichment"
    model: str = "m1"
    extra: dict[str, str] = field(default_factory=dict)

    @property
    def headers(self) -> dict[str, str]:
        return {"x-llm-team": self.team, "x-llm-service": self.service, **self.extra}


@dataclass(frozen=True)
class Settings:
    llm: LLMSettings = field(default_factory=LLMSettings)
    batch: int = 2


@lru_cache(maxsize=1)
def get_settings() -> Settings:
    return Settings()
