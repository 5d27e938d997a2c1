"""Requests as objects, with who pays for them in a model, a named tuple or a class of the project's own."""
from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from anthropic import Anthropic
from openai import OpenAI
from pydantic import BaseModel

openai, anthropic = OpenAI(), Anthropic()


class Owner(BaseModel):
    team: str
    service: str
    feature: str | None = None


@dataclass
class Question:
    text: str
    owner: Owner | None = None


class Job(NamedTuple):
    name: str
    feature: str | None = None


class Labels:
    def __init__(self, feature: str | None = None) -> None:
        self._feature = feature

    def __iter__(self) -> Iterator[tuple[str, str]]:
        yield "x-llm-team", "desk"
        yield "x-llm-service", "questions"
        if self._feature is not None:
            yield "x-llm-feature", self._feature


def ask(question: Question) -> str:
    owner = question.owner.model_dump(exclude_none=True) if question.owner else {}
    headers = {f"x-llm-{name}": value for name, value in owner.items()}
    return openai.responses.create(model="m1", input=question.text, extra_headers=headers).output_text  # call: m1


def ask_whole(question: Question) -> str:
    owner = question.owner.model_dump(exclude_none=True) if question.owner else {}
    headers = {f"x-llm-{name}": value for name, value in owner.items()}
    return openai.responses.create(model="m2", input=question.text, extra_headers=headers).output_text  # call: m2


def run(job: Job) -> str:
    named = {"x-llm-feature": job.feature} if job.feature else {}
    message = anthropic.messages.create(  # call: m3
        model="m3",
        max_tokens=9,
        messages=[{"role": "user", "content": job.name}],
        extra_headers={"x-llm-team": "desk", "x-llm-service": "questions", **named},
    )
    return message.content[0].text


def embed(text: str, labels: Labels) -> int:
    own = openai.with_options(default_headers=dict(labels))
    return len(own.embeddings.create(model="m4", input=text).data)  # call: m4


def count(text: str, labels: Labels) -> int:
    own = openai.with_options(default_headers=dict(labels))
    return len(own.embeddings.create(model="m5", input=text).data)  # call: m5


print(ask(Question("x", Owner(team="desk", service="questions", feature="ask"))))
print(ask(Question("y")))
print(ask_whole(Question("x", Owner(team="desk", service="questions", feature="whole"))))
print(run(Job("x", "run")), Job("never sent"))
print(embed("x", Labels("embed")))
print(count("x", Labels("count")), count("y", Labels()))
