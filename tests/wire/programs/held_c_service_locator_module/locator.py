from typing import Any

from openai import OpenAI

_services: dict[str, Any] = {}


def build(service: str) -> OpenAI:
    return OpenAI(default_headers={"x-llm-team": "loc", "x-llm-service": service})


def register(name: str, value: Any) -> None:
    _services[name] = value


def get(name: str) -> Any:
    return _services[name]
