"""An event bus whose handlers are bound methods, lambdas and partials."""
from collections import defaultdict
from functools import partial

from openai import OpenAI

client = OpenAI(default_headers={"x-llm-team": "crm", "x-llm-service": "events"})


class Bus:
    def __init__(self) -> None:
        self.handlers = defaultdict(list)

    def on(self, name: str, handler=None):
        if handler is None:
            return lambda function: self.on(name, function) or function
        self.handlers[name].append(handler)

    def emit(self, name: str, **payload) -> None:
        for handler in self.handlers[name]:
            handler(**payload)


bus = Bus()


class Mailer:
    feature = "mail"

    def created(self, text: str) -> None:
        client.responses.create(model="m1", input=text, extra_headers={"x-llm-feature": self.feature})  # call: m1


@bus.on("created")
def log(text: str) -> None:
    client.responses.create(model="m2", input=text)  # call: m2


def score(text: str, headers: dict[str, str]) -> None:
    client.responses.create(model="m3", input=text, extra_headers=headers)


bus.on("created", Mailer().created)
bus.on("created", partial(score, headers={"x-llm-feature": "score"}))  # call: m3
bus.emit("created", text="x")
