from __future__ import annotations

from functools import cache

from anthropic import Anthropic
from openai import OpenAI

from settings import Settings, get_settings


@cache
def gpt() -> OpenAI:
    settings = get_settings()
    return OpenAI(default_headers=settings.llm.headers, timeout=settings.llm.timeout)


def claude(feature: str | None = None, settings: Settings | None = None) -> Anthropic:
    settings = settings or get_settings()
    headers = dict(settings.llm.headers)
    if feature:
        headers["x-llm-feature"] = feature
    return Anthropic(default_headers=headers)
