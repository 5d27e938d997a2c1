from __future__ import annotations

from functools import cache
from importlib import import_module

from anthropic import Anthropic

from . import settings
from .backends import Backend


def import_string(path: str):
    module, _, name = path.rpartition(".")
    return getattr(import_module(module), name)


@cache
def get_backend(alias: str = "default") -> Backend:
    config = settings.LLM_BACKENDS[alias]
    backend = import_string(config["BACKEND"])
    return backend(**config.get("OPTIONS", {}))


def answer(question: str) -> str:
    return get_backend().chat(question, "answer")


@cache
def claude() -> Anthropic:
    return Anthropic(default_headers={"x-llm-team": settings.LLM_TEAM, "x-llm-service": settings.LLM_SERVICE})


def describe(product: str) -> str:
    message = claude().messages.create(  # call: m3
        model="m3", max_tokens=20, messages=[{"role": "user", "content": product}]
    )
    return message.content[0].text
