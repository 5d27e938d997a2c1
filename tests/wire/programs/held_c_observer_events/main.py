"""An event bus: handlers subscribe, events carry the prompt."""
from collections import defaultdict
from collections.abc import Callable

from openai import OpenAI

client = OpenAI(default_headers={"x-llm-team": "ev", "x-llm-service": "bus"})


class Bus:
    def __init__(self) -> None:
        self.handlers: dict[str, list[Callable]] = defaultdict(list)

    def on(self, event: str) -> Callable:
        def subscribe(handler: Callable) -> Callable:
            self.handlers[event].append(handler)
            return handler

        return subscribe

    def emit(self, event: str, **payload) -> None:
        for handler in self.handlers[event]:
            handler(**payload)


bus = Bus()


@bus.on("ticket.created")
def classify(text: str, **_) -> None:
    client.responses.create(model="m1", input=text, extra_headers={"x-llm-feature": "classify"})  # call: m1


@bus.on("ticket.created")
def route(text: str, priority: int = 0) -> None:
    client.responses.create(model="m2", input=f"{priority} {text}")  # call: m2


bus.emit("ticket.created", text="help", priority=1)
