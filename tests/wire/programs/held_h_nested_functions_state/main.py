"""Closures with nonlocal state: a tagger that is turned on, counters, a memo, callbacks registered with tags."""
from __future__ import annotations

from collections.abc import Callable

from openai import OpenAI

client = OpenAI()


def make_sender(team: str, service: str) -> tuple[Callable[..., str], Callable[[str | None], None]]:
    feature: str | None = None
    sent = 0

    def use(name: str | None) -> None:
        nonlocal feature
        feature = name

    def send(model: str, **options: object) -> str:
        nonlocal sent
        sent += 1
        headers = {"x-llm-team": team, "x-llm-service": service}
        return client.responses.create(model=model, input="x", extra_headers=headers, **options).output_text

    return send, use


send, use = make_sender("closure", "state")
send("m1")  # call: m1
use("later")
send("m2", temperature=0)  # call: m2


def memo(function: Callable[[str], list[float]]) -> Callable[[str], list[float]]:
    known: dict[str, list[float]] = {}

    def inner(text: str) -> list[float]:
        if text not in known:
            known[text] = function(text)
        return known[text]

    return inner


@memo
def vector(text: str) -> list[float]:
    return client.embeddings.create(model="m3", input=text, extra_headers={"x-llm-team": "closure", "x-llm-service": "memo", "x-llm-feature": "vector"}).data[0].embedding  # call: m3


def counter(start: int = 0) -> Callable[[], dict[str, str]]:
    def headers() -> dict[str, str]:
        nonlocal start
        start += 1
        return {"x-llm-team": "closure", "x-llm-service": "count", "x-llm-feature": f"call-{start}"}

    return headers


headers = counter()
vector("x")
client.responses.create(model="m4", input="x", extra_headers=headers())  # call: m4
callbacks: list[tuple[Callable[..., object], dict[str, str]]] = []
callbacks.append((client.responses.create, {"x-llm-team": "closure"}))
for callback, given in callbacks:
    callback(model="m5", input="x", extra_headers=given)  # call: m5
