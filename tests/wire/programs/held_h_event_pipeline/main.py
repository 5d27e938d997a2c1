"""Events as dataclasses, handlers by singledispatch and by a dict of types, an outbox that is drained, priorities by heapq."""
from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import singledispatch
from typing import Any

from openai import OpenAI

client = OpenAI(default_headers={"x-llm-team": "events"})
OWNER = {"x-llm-service": "pipeline"}


@dataclass
class Event:
    text: str = "x"


@dataclass
class Created(Event):
    pass


@dataclass
class Closed(Event):
    reason: str = field(default="")


@singledispatch
def handle(event: Event) -> Any:
    raise TypeError(event)


@handle.register
def _(event: Created) -> Any:
    return client.responses.create(model="m1", input=event.text, extra_headers=OWNER | {"x-llm-feature": "created"})  # call: m1


@handle.register(Closed)
def closed(event) -> Any:
    return client.responses.create(model="m2", input=event.text, extra_headers=OWNER)  # call: m2


listeners: dict[type[Event], list[Callable[[Any], Any]]] = defaultdict(list)


def listens(kind: type[Event]) -> Callable[[Callable[[Any], Any]], Callable[[Any], Any]]:
    def register(function: Callable[[Any], Any]) -> Callable[[Any], Any]:
        listeners[kind].append(function)
        return function

    return register


@listens(Created)
def index(event: Created) -> None:
    client.embeddings.create(model="m3", input=event.text, extra_headers={**OWNER, "x-llm-feature": "index"})  # call: m3


class Audit:
    def __init__(self, feature: str | None) -> None:
        self.headers = OWNER if feature is None else {**OWNER, "x-llm-feature": feature}

    def __call__(self, event: Event) -> None:
        client.moderations.create(model="m4", input=event.text, extra_headers=self.headers)  # call: m4


listeners[Closed].append(Audit("audit"))
outbox: list[tuple[int, Event]] = []
heapq.heappush(outbox, (2, Created()))
heapq.heappush(outbox, (1, Closed(reason="done")))
while outbox:
    _, event = heapq.heappop(outbox)
    handle(event)
    for listener in listeners[type(event)]:
        listener(event)
