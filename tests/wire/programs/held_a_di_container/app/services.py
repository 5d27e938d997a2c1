from __future__ import annotations

from anthropic import Anthropic
from openai import OpenAI

from .settings import Settings


class Translator:
    def __init__(self, llm: OpenAI) -> None:
        self._llm = llm

    def translate(self, text: str, language: str) -> str:
        response = self._llm.responses.create(  # call: m1
            model="m1",
            instructions=f"Translate into {language}.",
            input=text,
            extra_headers={"x-llm-feature": "translate"},
        )
        return response.output_text


class Classifier:
    LABELS = ("shipping", "billing", "other")

    def __init__(self, claude: Anthropic, settings: Settings) -> None:
        self._claude = claude
        self._settings = settings

    def classify(self, text: str) -> str:
        prompt = f"Pick one of {', '.join(self.LABELS)}: {text}"
        message = self._claude.messages.create(  # call: m2
            model="m2",
            max_tokens=8,
            messages=[{"role": "user", "content": prompt}],
            extra_headers={**self._settings.headers, "x-llm-feature": "classify"},
        )
        return message.content[0].text

    def explain(self, text: str) -> str:
        message = self._claude.messages.create(  # call: m3
            model="m3",
            max_tokens=80,
            messages=[{"role": "user", "content": f"Explain the intent of: {text}"}],
            extra_headers=self._settings.headers,
        )
        return message.content[0].text
