"""Agents as functions with attributes, a registry by decorator with arguments, a router by name, tools by introspection."""
from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Any

from openai import OpenAI

client = OpenAI(default_headers={"x-llm-team": "agents", "x-llm-service": "registry"})
AGENTS: dict[str, Callable[..., Any]] = {}


def agent(name: str | None = None, **meta: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    def register(function: Callable[..., Any]) -> Callable[..., Any]:
        function.meta = meta
        AGENTS[name or function.__name__] = function
        return function

    return register


@agent(feature="plan")
def planner(text: str) -> str:
    headers = {"x-llm-feature": planner.meta["feature"]}
    return client.responses.create(model="m1", input=text, extra_headers=headers).output_text  # call: m1


@agent("writer")
def write(text: str, *, tone: str = "dry") -> str:
    return client.responses.create(model="m2", input=f"{tone}: {text}").output_text  # call: m2


@agent("critic", feature="critic")
class Critic:
    feature = "critic"

    def __init__(self, text: str) -> None:
        self.text = text
        self.reply = client.responses.create(model="m3", input=text, extra_headers={"x-llm-feature": self.feature}).output_text  # call: m3


def dispatch(name: str, text: str) -> Any:
    function = AGENTS.get(name)
    if function is None:
        raise LookupError(name)
    accepted = inspect.signature(function).parameters
    return function(text, **{key: value for key, value in {"tone": "warm"}.items() if key in accepted})


for each in ("planner", "writer", "critic"):
    dispatch(each, "x")
