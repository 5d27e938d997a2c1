from __future__ import annotations

from openai import OpenAI

from . import registry


class Chat:
    feature = "reply"

    @property
    def client(self) -> OpenAI:
        return OpenAI(default_headers=registry.container.owner)

    def reply(self, text: str) -> str:
        return self.client.responses.create(model="m1", input=text, extra_headers={"x-llm-feature": self.feature}).output_text  # call: m1
