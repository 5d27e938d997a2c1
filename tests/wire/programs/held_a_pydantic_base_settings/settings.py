from pydantic import BaseModel, Field, SecretStr, computed_field
from pydantic_settings import BaseSettings, SettingsConfigDict


class Attribution(BaseModel):
    team: str = "care"
    service: str = "assistant"


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_prefix="APP_", env_nested_delimiter="__", extra="ignore")

    openai_api_key: SecretStr = SecretStr("dummy")
    request_timeout: float = Field(10, gt=0)
    attribution: Attribution = Field(default_factory=Attribution)

    @computed_field
    @property
    def llm_headers(self) -> dict[str, str]:
        return {f"x-llm-{k}": v for k, v in self.attribution.model_dump().items()}

    def headers_for(self, feature: str) -> dict[str, str]:
        return {**self.llm_headers, "x-llm-feature": feature}


settings = Settings()
