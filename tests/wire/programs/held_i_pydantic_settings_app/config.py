from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict


class Attribution(BaseModel):
    team: str
    service: str
    feature: str | None = None

    def as_headers(self, **overrides: str) -> dict[str, str]:
        values = self.model_copy(update=overrides).model_dump(exclude_none=True)
        return {f"x-llm-{key}": value for key, value in values.items()}


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_prefix="APP_", env_nested_delimiter="__")

    openai_key: SecretStr = SecretStr("sk-x")
    provider: Literal["openai", "anthropic"] = "openai"
    attribution: Attribution = Field(default_factory=lambda: Attribution(team="kyc", service="documents"))


settings = Settings()
