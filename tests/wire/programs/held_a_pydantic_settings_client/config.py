from functools import lru_cache

from pydantic import BaseModel, Field


class LLMSettings(BaseModel):
    team: str = "newsroom"
    service: str = Field(default="cms-ai", description="as in the service catalog")
    timeout: float = 10.0

    def headers(self, feature: str) -> dict[str, str]:
        return {"x-llm-team": self.team, "x-llm-service": self.service, "x-llm-feature": feature}

    @property
    def base_headers(self) -> dict[str, str]:
        return {"x-llm-team": self.team, "x-llm-service": self.service}


class Settings(BaseModel):
    debug: bool = False
    llm: LLMSettings = LLMSettings()


@lru_cache(maxsize=1)
def get_settings() -> Settings:
    return Settings()
