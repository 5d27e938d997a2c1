"""A pipeline of generators that pass requests on, with tags joined at the end."""
from collections.abc import Iterable, Iterator
from typing import TypedDict

from openai import OpenAI


class Job(TypedDict, total=False):
    model: str
    headers: dict[str, str]


client = OpenAI(default_headers={"x-llm-team": "a"})


def jobs() -> Iterator[Job]:
    yield {"model": "m1", "headers": {"x-llm-feature": "one"}}
    yield {"model": "m2", "headers": {"x-llm-feature": "two"}}


def with_service(found: Iterable[Job]) -> Iterator[Job]:
    for job in found:
        job["headers"]["x-llm-service"] = "s"
        yield job


for job in with_service(jobs()):
    client.responses.create(model=job["model"], input="x", extra_headers=job["headers"])  # call: m1, m2
for job in jobs():
    client.responses.create(model=job["model"].replace("m", "n"), input="x", extra_headers=job["headers"])  # call: n1, n2
