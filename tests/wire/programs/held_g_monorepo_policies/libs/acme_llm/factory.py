from __future__ import annotations

from functools import cache

from openai import OpenAI

from .tags import Tag


@cache
def client_for(team: str, **tags: str) -> OpenAI:
    headers = Tag.TEAM(team)
    for name, value in tags.items():
        headers |= Tag[name.upper()](value)
    return OpenAI(default_headers=headers)
