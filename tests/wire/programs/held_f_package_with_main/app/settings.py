import os
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Settings:
    team: str = field(default_factory=lambda: os.environ.get("APP_TEAM", "tools"))
    service: str = os.getenv("APP_SERVICE") or "app"

    @property
    def headers(self) -> dict[str, str]:
        return {"x-llm-team": self.team, "x-llm-service": self.service}


settings = Settings()
