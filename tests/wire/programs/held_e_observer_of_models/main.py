"""Callbacks: a loader notifies subscribers with the client that it made."""
from collections.abc import Callable

from openai import OpenAI

_subscribers: list[Callable[[OpenAI], None]] = []


def on_ready(callback: Callable[[OpenAI], None]) -> Callable[[OpenAI], None]:
    _subscribers.append(callback)
    return callback


@on_ready
def warm_up(client: OpenAI) -> None:
    client.responses.create(model="m1", input="ping", extra_headers={"x-llm-feature": "warm-up"})  # call: m1


@on_ready
def probe(client) -> None:
    client.embeddings.create(model="m2", input="ping")  # call: m2


def load() -> None:
    client = OpenAI(default_headers={"x-llm-team": "sre", "x-llm-service": "loader"})
    for callback in _subscribers:
        callback(client)


load()
