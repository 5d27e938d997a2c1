from __future__ import annotations

from enum import Enum, unique

import anthropic
from openai import OpenAI

from tags import Feature, envelope

_openai = OpenAI()
_claude = anthropic.Anthropic(default_headers=envelope())


@unique
class Prompt(Enum):
    SUMMARY = ("Summarize: {text}", Feature.SUMMARY)
    TITLE = ("A title for: {text}", Feature.TITLE)

    def __init__(self, template: str, feature: Feature) -> None:
        self.template = template
        self.feature = feature

    def messages(self, **values: str) -> list[dict[str, str]]:
        return [{"role": "user", "content": self.template.format(**values)}]

    def run(self, **values: str) -> str:
        completion = _openai.chat.completions.create(  # call: m1
            model="m1", messages=self.messages(**values), extra_headers=envelope(self.feature)
        )
        return completion.choices[0].message.content

    def run_with_claude(self, **values: str) -> str:
        message = _claude.messages.create(  # call: m2
            model="m2",
            max_tokens=10,
            messages=self.messages(**values),
            extra_headers={"x-llm-feature": self.feature.value},
        )
        return message.content[0].text

    @staticmethod
    def describe(what: str) -> str:
        return _claude.messages.create(  # call: m3
            model="m3", max_tokens=10, messages=[{"role": "user", "content": f"describe {what}"}]
        ).content[0].text
