from __future__ import annotations

import functools
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")
_local = threading.local()


@contextmanager
def feature_scope(name: str) -> Iterator[None]:
    before = getattr(_local, "feature", None)
    _local.feature = name
    try:
        yield
    finally:
        _local.feature = before


def feature(name: str) -> Callable[[Callable[P, R]], Callable[P, R]]:
    def decorate(function: Callable[P, R]) -> Callable[P, R]:
        @functools.wraps(function)
        def wrapper(*args: P.args, **kwargs: P.kwargs) -> R:
            with feature_scope(name):
                return function(*args, **kwargs)

        return wrapper

    return decorate


def headers(default: str = "general") -> dict[str, str]:
    return {"x-llm-team": "growth", "x-llm-service": "mailer", "x-llm-feature": getattr(_local, "feature", None) or default}


def owner() -> dict[str, str]:
    return {"x-llm-team": "growth", "x-llm-service": "mailer"}
