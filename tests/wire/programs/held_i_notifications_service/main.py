"""Strategies chosen by a dict of classes, a template method, defaults merged by | and **, class attributes as tags."""
from __future__ import annotations

from typing import Any, ClassVar

import litellm
from anthropic import Anthropic
from groq import Groq


class Strategy:
    tags: ClassVar[dict[str, str]] = {"x-llm-team": "notify"}
    extra: ClassVar[dict[str, str]] = {}

    def run(self, text: str) -> str:
        return self.send(self.prepare(text), {**self.tags, **self.extra, **self.own_headers()})  # call: m1, m2, m3

    def prepare(self, text: str) -> str:
        return text.strip()

    def own_headers(self) -> dict[str, str]:
        return {}

    def send(self, text: str, headers: dict[str, str]) -> str:
        raise NotImplementedError


class ByGroq(Strategy):
    extra = {"x-llm-service": "groq"}

    def send(self, text: str, headers: dict[str, str]) -> str:
        client = Groq()
        return client.chat.completions.create(
            model="m1", messages=[{"role": "user", "content": text}], extra_headers=headers
        ).choices[0].message.content


class ByClaude(Strategy):
    extra = {"x-llm-service": "claude"}
    client: ClassVar[Anthropic] = Anthropic()

    def own_headers(self) -> dict[str, str]:
        return {"x-llm-feature": "alert"}

    def send(self, text: str, headers: dict[str, str]) -> str:
        return self.client.messages.create(
            model="m2", max_tokens=3, messages=[{"role": "user", "content": text}], extra_headers=headers
        ).content[0].text


class ByLitellm(ByClaude):
    extra = ByClaude.extra | {"x-llm-service": "litellm"}

    def send(self, text: str, headers: dict[str, str]) -> str:
        options: dict[str, Any] = dict(model="openai/m3", messages=[{"role": "user", "content": text}])
        options |= {"extra_headers": headers}
        return litellm.completion(**options).choices[0].message.content


STRATEGIES: dict[str, type[Strategy]] = {cls.__name__.removeprefix("By").lower(): cls for cls in (ByGroq, ByClaude, ByLitellm)}


def notify(kind: str, text: str) -> str:
    return STRATEGIES[kind]().run(text)


for kind in STRATEGIES:
    notify(kind, " x ")
