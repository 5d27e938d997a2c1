from collections.abc import Callable
from dataclasses import dataclass, field

from openai import OpenAI

client = OpenAI(default_headers={"x-llm-team": "content"})


@dataclass
class Entry:
    build: Callable[[str], str]
    model: str
    tags: dict = field(default_factory=dict)


REGISTRY: dict[str, Entry] = {}


def prompt(name: str, *, model: str, **tags: str):
    def register(build):
        REGISTRY[name] = Entry(build, model, {f"x-llm-{key}": value for key, value in tags.items()})
        return build

    return register


def run(name: str, text: str) -> str:
    entry = REGISTRY[name]
    return client.responses.create(model=entry.model, input=entry.build(text), extra_headers=entry.tags).output_text  # call: m1, m2
