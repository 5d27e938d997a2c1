import os
from dataclasses import dataclass


@dataclass(frozen=True)
class Settings:
    model: str = "m1"
    api_key: str = os.environ.get("OPENAI_API_KEY", "")
    team: str = os.environ.get("TEAM", "support")


settings = Settings()
