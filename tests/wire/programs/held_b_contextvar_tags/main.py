"""Tags in a context variable, set by a middleware-like context manager."""
from contextlib import contextmanager
from contextvars import ContextVar

from openai import OpenAI

current: ContextVar[dict[str, str]] = ContextVar("current", default={})
client = OpenAI(default_headers={"x-llm-team": "cv", "x-llm-service": "ctx"})


@contextmanager
def feature(name: str):
    token = current.set({"x-llm-feature": name})
    try:
        yield
    finally:
        current.reset(token)


with feature("inside"):
    client.responses.create(model="m1", input="x", extra_headers=current.get())  # call: m1 unknown
client.responses.create(model="m2", input="x", extra_headers={})  # call: m2
