from __future__ import annotations

from typing import Protocol

from google import genai
from openai import OpenAI


class Generator(Protocol):
    def generate(self, prompt: str) -> str: ...


class OpenAIGenerator:
    def __init__(self, client: OpenAI, feature: str) -> None:
        self._client = client
        self._feature = feature

    def generate(self, prompt: str) -> str:
        response = self._client.responses.create(  # call: m1
            model="m1",
            input=prompt,
            extra_headers={"x-llm-feature": self._feature},
        )
        return response.id


class GeminiGenerator:
    def __init__(self, client: genai.Client) -> None:
        self._client = client

    def generate(self, prompt: str) -> str:
        return self._client.models.generate_content(model="m2", contents=prompt).text or ""  # call: m2


def report(generator: Generator) -> str:
    return generator.generate("Write the weekly report")


openai_client = OpenAI(default_headers={"x-llm-team": "pmo", "x-llm-service": "reports"})
gemini_client = genai.Client(http_options={"headers": {"x-llm-team": "pmo"}})
print(report(OpenAIGenerator(openai_client, "weekly")), report(GeminiGenerator(gemini_client)))
