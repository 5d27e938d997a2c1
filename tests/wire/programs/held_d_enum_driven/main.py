"""Enum members decide about model and tags."""
from enum import Enum, StrEnum

from openai import OpenAI


class Team(StrEnum):
    GROWTH = "growth"
    CORE = "core"


class Task(Enum):
    CLASSIFY = ("m1", Team.GROWTH, "classify")
    REWRITE = ("m2", Team.CORE, "")

    def __init__(self, model: str, team: Team, feature: str) -> None:
        self.model = model
        self.team = team
        self.feature = feature

    @property
    def headers(self) -> dict[str, str]:
        found = {"x-llm-team": self.team.value, "x-llm-service": "mail"}
        if self.feature:
            found["x-llm-feature"] = self.feature
        return found


client = OpenAI()
client.responses.create(model=Task.CLASSIFY.model, input="x", extra_headers=Task.CLASSIFY.headers)  # call: m1
client.responses.create(model=Task.REWRITE.model, input="x", extra_headers=Task.REWRITE.headers)  # call: m2
client.responses.create(  # call: m3
    model="m3", input="x", extra_headers={"x-llm-team": Team("growth"), "x-llm-service": "mail", "x-llm-feature": "f"}
)
