"""Functions that make clients: what they can be passed reaches the SDK, or not."""
from __future__ import annotations

from openai import OpenAI

FEATURE = {"x-llm-feature": "ask"}


def with_headers(headers: dict[str, str] | None = None) -> OpenAI:
    return OpenAI(default_headers=headers)  # client: untagged team,service


def with_options(**options) -> OpenAI:
    return OpenAI(max_retries=0, **options)  # client: untagged team,service


def with_tags(**tags: str) -> OpenAI:
    return OpenAI(default_headers={f"x-llm-{key}": value for key, value in tags.items()})  # client: untagged service


def with_team(team: str, service: str | None = None) -> OpenAI:
    headers = {"x-llm-team": team}
    if service:
        headers["x-llm-service"] = service
    return OpenAI(default_headers=headers)  # client: untagged service


def with_key(key: str | None = None) -> OpenAI:
    return OpenAI(api_key=key)  # client: untagged team,service


def ask(client: OpenAI, model: str) -> str:
    return client.responses.create(model=model, input="x", extra_headers=FEATURE).output_text  # call: m1, m2, m3, m4, m5, m6, m7


OWNER = {"x-llm-team": "support", "x-llm-service": "copilot"}
ask(with_headers(), "m1")
ask(with_options(), "m2")
ask(with_options(default_headers=OWNER), "m3")
ask(with_tags(team="support"), "m4")
ask(with_tags(team="support", service="copilot"), "m5")
ask(with_team("support"), "m6")
ask(with_key(), "m7")
