from __future__ import annotations

from dataclasses import dataclass

from anthropic import Anthropic
from openai import OpenAI


@dataclass
class Settings:
    team: str
    service: str


class Summaries:
    def __init__(self, client: OpenAI, settings: Settings) -> None:
        self.client = client
        self.settings = settings

    def make(self, text: str) -> str:
        return self.client.responses.create(model="m1", input=text, extra_headers={"x-llm-feature": "summary"}).output_text  # call: m1


class Reviews:
    def __init__(self, client: Anthropic) -> None:
        self._client = client

    def review(self, text: str) -> str:
        message = self._client.messages.create(model="m2", max_tokens=3, messages=[{"role": "user", "content": text}])  # call: m2
        return message.content[0].text
