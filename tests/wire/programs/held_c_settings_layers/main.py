"""Layered settings: defaults, environment, overrides; a dict that becomes headers late."""
import os

from openai import OpenAI

DEFAULTS = {"team": "layered", "service": "conf", "feature": ""}


def settings(**overrides: str) -> dict[str, str]:
    found = dict(DEFAULTS)
    for name in found:
        if (value := os.environ.get(f"APP_{name.upper()}")) is not None:
            found[name] = value
    found.update(overrides)
    return found


def to_headers(values: dict[str, str]) -> dict[str, str]:
    return {f"x-llm-{name}": value for name, value in values.items() if value}


client = OpenAI()
client.responses.create(model="m1", input="x", extra_headers=to_headers({**DEFAULTS, "feature": "f"}))  # call: m1
client.responses.create(model="m2", input="x", extra_headers=to_headers(DEFAULTS))  # call: m2
