"""A context manager that is also a decorator holds the tags of its block."""
from contextlib import ContextDecorator

from openai import OpenAI

client = OpenAI(default_headers={"x-llm-team": "pay"})


class attributed(ContextDecorator):
    current: dict[str, str] = {}

    def __init__(self, **tags: str) -> None:
        self.tags = {f"x-llm-{name}": value for name, value in tags.items()}

    def __enter__(self) -> dict[str, str]:
        return self.tags

    def __exit__(self, *exc: object) -> None:
        return None


def invoice(text: str) -> None:
    with attributed(service="billing", feature="invoice") as headers:
        client.responses.create(model="m1", input=text, extra_headers=headers)  # call: m1
    with attributed(service="billing") as headers:
        client.responses.create(model="m2", input=text, extra_headers=headers)  # call: m2


@attributed(service="billing", feature="remind")
def remind(text: str) -> None:
    client.responses.create(model="m3", input=text)  # call: m3


invoice("x")
remind("x")
