"""Fallbacks between vendors: a list of callables that are tried in turn, and a class that keeps its candidates."""
from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from typing import Any

import httpx
import litellm
from anthropic import Anthropic, APIStatusError
from openai import OpenAI, OpenAIError

OWNER = {"x-llm-team": "reliability", "x-llm-service": "fallback"}
GATEWAY = os.environ["WIRE_URL"]

primary = OpenAI(default_headers=OWNER, max_retries=0)
secondary = Anthropic(default_headers={**OWNER, "x-llm-feature": "second"}, max_retries=0)


class AllFailed(RuntimeError):
    pass


def via_openai(prompt: str) -> str:
    return primary.chat.completions.create(model="m1", messages=[{"role": "user", "content": prompt}]).choices[0].message.content  # call: m1


def via_anthropic(prompt: str) -> str:
    return secondary.messages.create(model="m2", max_tokens=5, messages=[{"role": "user", "content": prompt}]).content[0].text  # call: m2


def via_http(prompt: str) -> str:
    body = {"model": "m3", "messages": [{"role": "user", "content": prompt}]}
    reply = httpx.post(f"{GATEWAY}/v1/chat/completions", json=body, headers={**OWNER, "Authorization": "Bearer x"})  # call: m3
    reply.raise_for_status()
    return reply.json()["choices"][0]["message"]["content"]


def first_that_answers(prompt: str, *ways: Callable[[str], str]) -> str:
    errors: list[Exception] = []
    for way in ways:
        try:
            return way(prompt)
        except (OpenAIError, APIStatusError, httpx.HTTPError) as error:
            errors.append(error)
    raise AllFailed(errors)


class Cascade:
    """Asks cheap models before dear ones."""

    def __init__(self, models: Sequence[str], **defaults: Any) -> None:
        self.models = models
        self.defaults = {"max_tokens": 5, **defaults}

    def ask(self, text: str) -> Any:
        last: Exception | None = None
        for model in self.models:
            try:
                return litellm.completion(model=model, messages=[{"role": "user", "content": text}], **self.defaults)  # call: m4, m5
            except Exception as error:  # noqa: BLE001
                last = error
        raise AllFailed from last


first_that_answers("x", via_openai, via_anthropic)
first_that_answers("x", via_anthropic)
first_that_answers("x", via_http)
Cascade(["openai/m4", "openai/m5"], extra_headers={**OWNER, "x-llm-feature": "cascade"}, num_retries=0).ask("x")
