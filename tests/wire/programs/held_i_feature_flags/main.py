"""Flags and experiments decide what is sent: a context manager sets a feature, a class-level default, overrides by env."""
from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from openai import OpenAI

FLAGS = {"new_prompt": True, "tag_all": os.getenv("TAG_ALL", "0") == "1"}


class Experiment:
    active: "Experiment | None" = None

    def __init__(self, name: str, variant: str = "control") -> None:
        self.name, self.variant = name, variant

    @property
    def tag(self) -> str:
        return f"{self.name}:{self.variant}"

    @contextmanager
    def running(self) -> Iterator["Experiment"]:
        before, Experiment.active = Experiment.active, self
        try:
            yield self
        finally:
            Experiment.active = before


def headers(**extra: str) -> dict[str, str]:
    found = {"x-llm-team": os.environ.get("LLM_TEAM", "flags"), "x-llm-service": "experiments"}
    if FLAGS["tag_all"]:
        found["x-llm-feature"] = "all"
    return {**found, **extra}


client = OpenAI()


def flagged(text: str) -> Any:
    if FLAGS["new_prompt"]:
        text = f"new {text}"
    return client.responses.create(model="m1", input=text, extra_headers=headers())  # call: m1


def named(text: str, experiment: Experiment) -> Any:
    return client.responses.create(model="m2", input=text, extra_headers=headers(**{"x-llm-feature": experiment.tag}))  # call: m2


def minimal(text: str) -> Any:
    extra: dict[str, str] = {}
    if "LLM_FEATURE" in os.environ:
        extra["x-llm-feature"] = os.environ["LLM_FEATURE"]
    return client.embeddings.create(model="m3", input=text, extra_headers=headers() | extra)  # call: m3


experiment = Experiment("tone", "warm")
with experiment.running() as running:
    flagged("x")
    named("x", running)
minimal("x")
