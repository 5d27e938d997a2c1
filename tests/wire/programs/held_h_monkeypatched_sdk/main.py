"""SDK methods replaced at import time: a wrapper set on an instance, on a resource of a client, restored by a context manager."""
from __future__ import annotations

import functools
from contextlib import contextmanager
from typing import Any

from openai import OpenAI

TAGS = {"x-llm-team": "patch", "x-llm-service": "sdk"}


def tag(method: Any, **more: str) -> Any:
    @functools.wraps(method)
    def inner(*args: Any, **kwargs: Any) -> Any:
        kwargs["extra_headers"] = {**TAGS, **more, **(kwargs.get("extra_headers") or {})}
        return method(*args, **kwargs)

    return inner


client = OpenAI()
client.responses.create = tag(client.responses.create)
client.responses.create(model="m1", input="x", extra_headers={"x-llm-feature": "one"})  # call: m1
client.responses.create(model="m2", input="x")  # call: m2
other = OpenAI()
other.chat.completions.create = functools.partial(other.chat.completions.create, extra_headers={**TAGS, "x-llm-feature": "partial"})
other.chat.completions.create(model="m3", messages=[{"role": "user", "content": "x"}])  # call: m3
other.embeddings.create(model="m4", input="x")  # call: m4


class Wrapped:
    def __init__(self, inner: OpenAI) -> None:
        self.create = tag(inner.responses.create, **{"x-llm-feature": "wrapped"})


Wrapped(other).create(model="m5", input="x")  # call: m5
