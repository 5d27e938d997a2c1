from __future__ import annotations

from functools import cache

from openai import OpenAI

DEFAULTS = (("x-llm-team", "plugins"), ("x-llm-service", "hooks"))


@cache
def llm(*more: str) -> OpenAI:
    return OpenAI(default_headers={**dict(DEFAULTS), **{name: "plugin" for name in more}})
