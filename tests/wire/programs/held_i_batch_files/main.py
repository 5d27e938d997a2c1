"""Batches: chunks of rows, a retry helper with backoff and jitter, a rate limiter as context manager, checkpoints in JSON."""
from __future__ import annotations

import json
import random
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from itertools import islice
from pathlib import Path
from typing import Any, TypeVar

import litellm
from openai import APIStatusError, OpenAI, RateLimitError

R = TypeVar("R")
LABELS = {"x-llm-team": "batch", "x-llm-service": "files"}


def chunks(rows: Iterable[str], size: int) -> Iterator[list[str]]:
    iterator = iter(rows)
    while chunk := list(islice(iterator, size)):
        yield chunk


def with_backoff(function: Callable[..., R], *args: Any, attempts: int = 2, **kwargs: Any) -> R:
    for attempt in range(attempts):
        try:
            return function(*args, **kwargs)
        except (RateLimitError, APIStatusError):
            if attempt + 1 == attempts:
                raise
            time.sleep(random.random() / 1000)
    raise AssertionError


class Limiter:
    def __init__(self, per_second: float) -> None:
        self.interval = 1 / per_second
        self.last = 0.0

    @contextmanager
    def slot(self) -> Iterator[float]:
        wait = max(0.0, self.last + self.interval - time.monotonic())
        time.sleep(wait)
        self.last = time.monotonic()
        yield wait


class Job:
    def __init__(self, directory: Path, *, feature: str = "") -> None:
        self.path = directory / "state.json"
        self.limiter = Limiter(10_000)
        self.client = OpenAI(default_headers=LABELS, max_retries=0)
        self.headers = {"x-llm-feature": feature} if feature else None

    @property
    def state(self) -> dict[str, Any]:
        with suppress(FileNotFoundError):
            return json.loads(self.path.read_text())
        return {"done": 0}

    def run(self, rows: list[str]) -> int:
        done = self.state["done"]
        for chunk in chunks(rows[done:], 2):
            with self.limiter.slot():
                with_backoff(self.client.embeddings.create, model="m1", input=chunk, extra_headers=self.headers)  # call: m1
                with_backoff(self.label, chunk, attempts=3)
            done += len(chunk)
            self.path.write_text(json.dumps({"done": done}))
        return done

    def label(self, chunk: list[str]) -> str:
        return self.client.chat.completions.create(  # call: m2
            model="m2", messages=[{"role": "user", "content": " ".join(chunk)}], extra_headers={**(self.headers or {})}
        ).choices[0].message.content


with tempfile.TemporaryDirectory() as directory:
    Job(Path(directory), feature="nightly").run(["a", "b", "c"])
with_backoff(  # call: m3
    litellm.completion, model="openai/m3", messages=[{"role": "user", "content": "x"}], extra_headers=LABELS
)
