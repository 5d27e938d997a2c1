from __future__ import annotations

from anthropic import Anthropic
from openai import OpenAI

from ports.models import Bill, Drafts, Judges


class OpenAIDrafts(Drafts):
    def __init__(self, client: OpenAI) -> None:
        self._client = client

    def draft(self, model: str, text: str, headers: dict[str, str]) -> str:
        return self._client.responses.create(model=model, input=text, extra_headers=headers).output_text


class AnthropicJudges(Judges):
    def __init__(self) -> None:
        self._client = Anthropic()

    def judge(self, text: str, bill: Bill | None) -> str:
        message = self._client.messages.create(  # call: m2
            model="m2",
            max_tokens=9,
            messages=[{"role": "user", "content": text}],
            extra_headers=bill.headers if bill else None,
        )
        return message.content[0].text
