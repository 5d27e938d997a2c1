from __future__ import annotations

from functools import lru_cache

from pydantic import BaseModel, Field, computed_field
from pydantic_settings import BaseSettings, SettingsConfigDict


class LLM(BaseModel):
    team: str = "settings"
    service: str = "layers"
    timeout: float = 20

    @computed_field
    @property
    def headers(self) -> dict[str, str]:
        return {"x-llm-team": self.team, "x-llm-service": self.service}


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_prefix="APP_", env_nested_delimiter="__")

    debug: bool = False
    llm: LLM = Field(default_factory=LLM)


@lru_cache
def get_settings() -> Settings:
    return Settings()
