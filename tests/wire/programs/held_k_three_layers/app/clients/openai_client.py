from __future__ import annotations

import os
from typing import Any

from openai import OpenAI

_singleton: OpenAI | None = None


def get_openai() -> OpenAI:
    global _singleton
    if _singleton is None:
        _singleton = OpenAI(
            timeout=float(os.getenv("OPENAI_TIMEOUT", "30")),
            default_headers={"x-llm-team": os.getenv("TEAM", "platform"), "x-llm-service": "writer"},
        )
    return _singleton


def create_completion(model: str, messages: list[dict[str, Any]], headers: dict[str, str] | None = None, **kwargs: Any) -> Any:
    return get_openai().chat.completions.create(model=model, messages=messages, extra_headers=headers, **kwargs)
