"""Backends behind a Protocol, chosen from a registry dict by name."""
import os
from typing import Protocol

from backends import Anthropic_, OpenAI_


class Backend(Protocol):
    def ask(self, prompt: str) -> str: ...


REGISTRY: dict[str, type] = {"openai": OpenAI_, "anthropic": Anthropic_}


def make(name: str) -> Backend:
    return REGISTRY[name]()


def run(backend: Backend, prompt: str) -> str:
    return backend.ask(prompt)


for name in ("openai", "anthropic"):
    print(run(make(name), "hello"))
print(run(make(os.environ.get("BACKEND", "openai")), "again"))
