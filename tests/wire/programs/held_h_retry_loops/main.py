"""Retry loops, fallbacks by exception, for/else, while with break, backoff closures, a budget that stops early."""
from __future__ import annotations

import itertools
import time
from collections.abc import Callable
from typing import Any, TypeVar

import openai

T = TypeVar("T")
TAGS = {"x-llm-team": "retry", "x-llm-service": "loops"}
client = openai.OpenAI(max_retries=0)


def with_backoff(call: Callable[..., T], *args: Any, attempts: int = 3, **kwargs: Any) -> T:
    for attempt in range(1, attempts + 1):
        try:
            return call(*args, **kwargs)
        except openai.APIStatusError:
            if attempt == attempts:
                raise
            time.sleep(0)
    raise AssertionError("unreachable")


def first_that_answers(models: list[str], headers: dict[str, str]) -> str | None:
    for model in models:
        try:
            reply = client.responses.create(model=model, input="x", extra_headers=headers)  # call: m3, m4
        except openai.NotFoundError:
            headers = {**headers, "x-llm-fallback": model}
            continue
        else:
            break
    else:
        return None
    return reply.output_text


def until(limit: int) -> int:
    for count in itertools.count():
        if count >= limit:
            break
        extra = dict(TAGS)
        if count:
            extra["x-llm-feature"] = f"round-{count}"
        client.embeddings.create(model="m5", input="x", extra_headers=extra)  # call: m5
    return count


with_backoff(client.responses.create, model="m1", input="x", extra_headers={**TAGS, "x-llm-feature": "one"})  # call: m1
with_backoff(client.responses.create, model="m2", input="x", extra_headers=TAGS, attempts=1)  # call: m2
first_that_answers(["m3", "m4"], {**TAGS, "x-llm-feature": "fallback"})
until(2)
attempt = 0
while True:
    attempt += 1
    try:
        client.responses.create(model="m6", input="x", extra_headers=TAGS | {"x-llm-feature": "while", "x-attempt": str(attempt)})  # call: m6
    except openai.APIError:
        if attempt < 3:
            continue
        raise
    break
