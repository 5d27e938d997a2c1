import os
from dataclasses import dataclass

from openai import OpenAI


@dataclass
class Acme:
    openai: OpenAI

    @classmethod
    def from_environment(cls) -> "Acme":
        team = os.getenv("ACME_TEAM", "acme")
        return cls(OpenAI(default_headers={"x-llm-team": team, "x-llm-service": "cli"}))
