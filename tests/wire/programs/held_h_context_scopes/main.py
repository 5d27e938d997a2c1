"""Scopes: ExitStack that pushes headers, a context manager class that changes a client's headers, a decorator from a context manager."""
from __future__ import annotations

from contextlib import ContextDecorator, ExitStack, contextmanager
from collections.abc import Iterator

import requests
from openai import OpenAI
import os

URL = os.environ["WIRE_URL"] + "/v1/chat/completions"
session = requests.Session()
session.headers.update({"x-llm-team": "scope", "Authorization": "Bearer x"})


def body(model: str) -> dict[str, object]:
    return {"model": model, "messages": [{"role": "user", "content": "x"}]}


@contextmanager
def tagged_client(**tags: str) -> Iterator[OpenAI]:
    client = OpenAI(default_headers={f"x-llm-{name}": value for name, value in tags.items()})
    try:
        yield client
    finally:
        client.close()


class Timer(ContextDecorator):
    def __enter__(self) -> "Timer":
        return self

    def __exit__(self, *problem: object) -> bool:
        return False


with tagged_client(team="scope", service="ctx", feature="full") as client:
    client.responses.create(model="m1", input="x")  # call: m1
with tagged_client(team="scope", service="ctx") as client, Timer():
    client.responses.create(model="m2", input="x")  # call: m2
with ExitStack() as stack:
    first = stack.enter_context(tagged_client(team="scope"))
    second = stack.enter_context(tagged_client(team="scope", service="stack"))
    stack.callback(print, "done")
    first.embeddings.create(model="m3", input="x", extra_headers={"x-llm-service": "stack", "x-llm-feature": "embed"})  # call: m3
    second.embeddings.create(model="m4", input="x")  # call: m4


@Timer()
def timed(model: str, headers: dict[str, str]) -> int:
    return session.post(URL, json=body(model), headers=headers, timeout=9).status_code


timed("m5", {"x-llm-service": "ctx", "x-llm-feature": "timed"})  # call: m5
timed("m6", {"x-llm-feature": "timed"})  # call: m6
