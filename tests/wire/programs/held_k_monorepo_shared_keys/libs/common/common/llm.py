from __future__ import annotations

import os
from typing import Any

import litellm
from openai import OpenAI

SHARED_KEY = os.environ.get("SHARED_OPENAI_KEY", "dummy")


def get_openai(service: str, team: str, **kwargs: Any) -> OpenAI:
    headers = {"x-llm-team": team, "x-llm-service": service, **kwargs.pop("headers", {})}
    return OpenAI(api_key=kwargs.pop("api_key", SHARED_KEY), default_headers=headers, **kwargs)


def completion(service: str, team: str, prompt: str, feature: str | None = None, model: str = "openai/m4", **kwargs: Any) -> str:
    headers = {"x-llm-team": team, "x-llm-service": service}
    if feature:
        headers["x-llm-feature"] = feature
    response = litellm.completion(
        model=model, api_key=SHARED_KEY, messages=[{"role": "user", "content": prompt}], extra_headers=headers, **kwargs
    )
    return response.choices[0].message.content
