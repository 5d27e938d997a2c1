from __future__ import annotations

from openai import OpenAI

from .keys import keys

TAGS = {"x-llm-team": "crm", "x-llm-service": "mailer"}


class Mailer:
    def __init__(self) -> None:
        self._client = OpenAI(api_key=keys.openai, default_headers=TAGS)

    def draft(self, text: str) -> str:
        reply = self._client.responses.create(model="m1", input=text, extra_headers={"x-llm-feature": "draft"})  # call: m1
        return reply.output_text

    def subject(self, text: str) -> str:
        reply = self._client.responses.create(model="m2", input=text, store=True, metadata={"feature": "subject"})  # call: m2
        return reply.output_text
