from __future__ import annotations

from openai import OpenAI
from pydantic import BaseModel

from config import settings


class Answer(BaseModel):
    text: str
    model: str


class DocumentService:
    def __init__(self) -> None:
        self.client = OpenAI(api_key=settings.openai_key.get_secret_value(), default_headers=settings.attribution.as_headers())

    def answer(self, question: str) -> Answer:
        result = self.client.responses.create(model="m1", input=question)  # call: m1
        return Answer(text=result.output_text, model="m1")

    def check(self, question: str) -> Answer:
        headers = settings.attribution.as_headers(feature="check")
        result = self.client.responses.create(model="m2", input=question, extra_headers=headers)  # call: m2
        return Answer(text=result.output_text, model="m2")


def explicit(text: str) -> str:
    client = OpenAI(
        default_headers={
            "x-llm-team": settings.attribution.team,
            "x-llm-service": settings.attribution.service,
            "x-llm-feature": settings.attribution.feature or "default",
        }
    )
    return client.responses.create(model="m3", input=text).output_text  # call: m3
