import os
from dataclasses import dataclass, field
from functools import cache


@dataclass(frozen=True)
class Settings:
    model: str = field(default_factory=lambda: os.environ.get("REFUNDS_MODEL", "m1"))
    team: str = "payments"
    service: str = "refunds"
    retries: int = 1

    def headers(self, feature: str | None = None) -> dict[str, str]:
        found = {"x-llm-team": self.team, "x-llm-service": self.service}
        return found | {"x-llm-feature": feature} if feature else found


@cache
def settings() -> Settings:
    return Settings()
