from __future__ import annotations

from openai import OpenAI

from services.base import Service


class Moderate(Service):
    name = "moderate"
    feature = "moderate"

    def build(self) -> OpenAI:
        return super().build().with_options(default_headers={"x-llm-service": "shared", "x-llm-feature": "moderate"})

    def run(self, text: str) -> object:
        return self.client.responses.create(model="m3", input=text)  # call: m3
