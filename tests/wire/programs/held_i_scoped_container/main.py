"""A dependency container: providers by type in a dict, lambdas that ask for each other, services with typed clients."""
from __future__ import annotations

from anthropic import Anthropic
from openai import OpenAI

from container import Container
from services import Reviews, Settings, Summaries


def build() -> Container:
    container = Container()
    container.register(Settings, lambda c: Settings("di", "container"))
    container.register(OpenAI, lambda c: OpenAI(default_headers={"x-llm-team": c.get(Settings).team, "x-llm-service": c.get(Settings).service}))
    container.register(Anthropic, lambda c: Anthropic(default_headers={"x-llm-team": "di", "x-llm-service": "container"}))
    container.register(Summaries, lambda c: Summaries(c.get(OpenAI), c.get(Settings)))
    container.register(Reviews, lambda c: Reviews(c.get(Anthropic)))
    return container


container = build()
container.get(Summaries).make("x")
container.get(Reviews).review("x")
