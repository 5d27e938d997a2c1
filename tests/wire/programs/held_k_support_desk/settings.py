from functools import lru_cache

from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_file=".env", extra="ignore")

    env: str = "dev"
    openai_api_key: str = "dummy"
    openai_timeout: float = 30.0
    llm_team: str = "support"
    llm_service: str = "desk-api"
    reply_model: str = "m1"
    triage_model: str = "m2"


@lru_cache
def get_settings() -> Settings:
    return Settings()
