"""An Enum with methods and attributes that decide tags."""
from enum import Enum

from openai import OpenAI


class Task(Enum):
    SUMMARY = ("m1", "summary")
    DRAFT = ("m2", None)

    def __init__(self, model: str, feature: str | None) -> None:
        self.model = model
        self.feature = feature

    def headers(self) -> dict[str, str]:
        return {"x-llm-feature": self.feature} if self.feature else {}


client = OpenAI(default_headers={"x-llm-team": "en", "x-llm-service": "um"})
summary = Task.SUMMARY
client.responses.create(model=summary.model, input="x", extra_headers=summary.headers())  # call: m1
client.responses.create(model=Task.DRAFT.model, input="x", extra_headers=Task.DRAFT.headers())  # call: m2
