"""Headers that travel from an incoming request to the LLM call: copied, filtered, defaulted."""
from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from openai import OpenAI

FORWARDED = ("x-llm-team", "x-llm-service", "x-llm-feature")
client = OpenAI()


@dataclass(frozen=True)
class Incoming:
    headers: Mapping[str, str]
    body: str


def forwarded(request: Incoming) -> dict[str, str]:
    return {name: request.headers[name] for name in FORWARDED if name in request.headers}


def complete(request: Incoming) -> dict[str, str]:
    return {"x-llm-team": "edge", "x-llm-service": "proxy", "x-llm-feature": "any", **forwarded(request)}


def relay(request: Incoming) -> str:
    return client.responses.create(model="m1", input=request.body, extra_headers=complete(request)).output_text  # call: m1


def relay_some(request: Incoming) -> str:
    return client.responses.create(model="m2", input=request.body, extra_headers={"x-llm-team": request.headers.get("x-llm-team", "edge")}).output_text  # call: m2


def relay_all(request: Incoming) -> str:
    return client.responses.create(model="m3", input=request.body, extra_headers=dict(request.headers)).output_text  # call: m3


incoming = Incoming({"x-llm-feature": "f", "accept": "*/*"}, "x")
relay(incoming)
relay_some(incoming)
relay_all(incoming)
