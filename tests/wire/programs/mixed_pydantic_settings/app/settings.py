from pydantic import SecretStr
from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    openai_api_key: SecretStr
    google_api_key: SecretStr
    llm_team: str = "apps"
    llm_service: str = "captions"

    @property
    def envelope(self) -> dict[str, str]:
        return {"x-llm-team": self.llm_team, "x-llm-service": self.llm_service}
