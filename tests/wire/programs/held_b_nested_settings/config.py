from __future__ import annotations

import os
from dataclasses import dataclass, field
from functools import lru_cache


@dataclass(frozen=True)
class LlmSettings:
    base_url: str | None = None
    headers: dict[str, str] = field(default_factory=lambda: {"x-llm-team": "i18n", "x-llm-service": "translator"})


@dataclass(frozen=True)
class Settings:
    env: str = "dev"
    llm: LlmSettings = field(default_factory=LlmSettings)
    extra: dict[str, str] = field(default_factory=dict)


@lru_cache(maxsize=1)
def get_settings() -> Settings:
    return Settings(
        env=os.environ.get("APP_ENV", "dev"),
        llm=LlmSettings(base_url=os.environ.get("OPENAI_BASE_URL")),
        extra={"x-env": os.environ.get("APP_ENV", "dev")},
    )
