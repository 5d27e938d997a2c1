"""Dependency functions that receive a request-like context and return clients."""
from dataclasses import dataclass, field
from types import SimpleNamespace

from openai import OpenAI


@dataclass
class Context:
    tenant: str
    state: SimpleNamespace = field(default_factory=SimpleNamespace)


def startup(context: Context) -> None:
    context.state.llm = OpenAI(default_headers={"x-llm-team": context.tenant, "x-llm-service": "api"})


def get_llm(context: Context) -> OpenAI:
    return context.state.llm


def handler(context: Context) -> None:
    llm = get_llm(context)
    llm.responses.create(model="m1", input="x", extra_headers={"x-llm-feature": "h"})  # call: m1
    llm.responses.create(model="m2", input="x")  # call: m2


context = Context("tenant")
startup(context)
handler(context)
