from __future__ import annotations

from openai import OpenAI


def build_client(team: str, service: str | None = None) -> OpenAI:
    headers = {"x-llm-team": team}
    if service is not None:
        headers["x-llm-service"] = service
    return OpenAI(default_headers=headers)


def feature(name: str) -> dict[str, str]:
    return {"x-llm-feature": name}
