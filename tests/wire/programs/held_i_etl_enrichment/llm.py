from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterable, Iterator
from functools import wraps
from typing import ParamSpec, TypeVar

from openai import APIError, OpenAI

from settings import get_settings

log = logging.getLogger(__name__)
P = ParamSpec("P")
R = TypeVar("R")
T = TypeVar("T")


def retry(*errors: type[Exception], attempts: int = 3, wait: float = 0.0) -> Callable[[Callable[P, R]], Callable[P, R]]:
    def decorate(function: Callable[P, R]) -> Callable[P, R]:
        @wraps(function)
        def inner(*args: P.args, **kwargs: P.kwargs) -> R:
            for attempt in range(1, attempts + 1):
                try:
                    return function(*args, **kwargs)
                except errors as error:
                    if attempt == attempts:
                        raise
                    log.warning("attempt %d failed: %s", attempt, error)
                    time.sleep(wait)
            raise AssertionError("unreachable")

        return inner

    return decorate


def batched(items: Iterable[T], size: int) -> Iterator[list[T]]:
    batch: list[T] = []
    for item in items:
        batch.append(item)
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch


class Enricher:
    def __init__(self, client: OpenAI | None = None) -> None:
        self.settings = get_settings()
        self._client = client or OpenAI(default_headers=self.settings.llm.headers, max_retries=0)

    @retry(APIError)
    def classify(self, text: str) -> str:
        response = self._client.chat.completions.create(  # call: m1
            model=self.settings.llm.model,
            messages=[{"role": "system", "content": "Classify."}, {"role": "user", "content": text}],
            extra_headers={"x-llm-feature": "classify"},
        )
        return response.choices[0].message.content or ""

    @retry(APIError, attempts=2)
    def embed(self, texts: list[str]) -> list[list[float]]:
        response = self._client.embeddings.create(model="m2", input=texts)  # call: m2
        return [item.embedding for item in response.data]

    def summarise(self, model: str, rows: Iterable[dict[str, str]], *, feature: str | None = None) -> str:
        extra = {"x-llm-feature": feature} if feature is not None else None
        text = "\n".join(row["text"] for row in rows)
        return self._client.responses.create(model=model, input=text, extra_headers=extra).output_text
