"""A metaclass collects handler classes; each sends with its own class-level tags."""
from openai import OpenAI


class Registry(type):
    handlers: dict[str, type] = {}

    def __new__(mcs, name, bases, namespace):
        cls = super().__new__(mcs, name, bases, namespace)
        if bases:
            mcs.handlers[namespace.get("kind", name)] = cls
        return cls


class Handler(metaclass=Registry):
    client = OpenAI(default_headers={"x-llm-team": "ops", "x-llm-service": "alerts"})
    tags: dict[str, str] = {}

    def handle(self, text: str) -> str:
        raise NotImplementedError


class Triage(Handler):
    kind = "triage"
    tags = {"x-llm-feature": "triage"}

    def handle(self, text: str) -> str:
        return self.client.responses.create(model="m1", input=text, extra_headers=self.tags).output_text  # call: m1


class Digest(Handler):
    kind = "digest"

    def handle(self, text: str) -> str:
        return self.client.responses.create(model="m2", input=text, extra_headers=self.tags).output_text  # call: m2


for kind in ("triage", "digest"):
    Registry.handlers[kind]().handle("disk full")
