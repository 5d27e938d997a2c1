from __future__ import annotations

from functools import cached_property

from anthropic import Anthropic
from openai import OpenAI

from .catalog import Prompt

COMMON = {"team": "prompts", "service": "registry"}


class Manager:
    @cached_property
    def openai(self) -> OpenAI:
        return OpenAI()

    @cached_property
    def anthropic(self) -> Anthropic:
        return Anthropic(default_headers={"x-llm-team": COMMON["team"]})

    @staticmethod
    def headers(prompt: Prompt) -> dict[str, str]:
        return {f"x-llm-{key}": value for key, value in {**COMMON, **prompt.tags}.items()}

    def run(self, prompt: Prompt, **values: str) -> str:
        text = prompt.render(**values)
        if prompt.vendor == "anthropic":
            reply = self.anthropic.messages.create(  # call: m2
                model=prompt.model, max_tokens=9, messages=[{"role": "user", "content": text}], extra_headers={"x-llm-feature": prompt.name}
            )
            return reply.content[0].text
        return self.openai.responses.create(model=prompt.model, input=text, extra_headers=self.headers(prompt)).output_text  # call: m1
