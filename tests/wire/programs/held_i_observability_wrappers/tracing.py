from __future__ import annotations

import functools
import inspect
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from typing import Any, TypeVar, cast

F = TypeVar("F", bound=Callable[..., Any])
spans: list[tuple[str, float]] = []


@contextmanager
def span(name: str, **attributes: Any) -> Iterator[dict[str, Any]]:
    start = time.perf_counter()
    try:
        yield {"name": name, **attributes}
    finally:
        spans.append((name, time.perf_counter() - start))


def traced(name: str | None = None, *, headers: bool = False) -> Callable[[F], F]:
    """Times a function; with ``headers`` it tells it under which feature it runs."""

    def decorate(function: F) -> F:
        label = name or function.__name__

        @functools.wraps(function)
        def sync(*args: Any, **kwargs: Any) -> Any:
            with ExitStack() as stack:
                stack.enter_context(span(label))
                if headers:
                    kwargs.setdefault("extra_headers", {})["x-llm-feature"] = label
                return function(*args, **kwargs)

        @functools.wraps(function)
        async def asynchronous(*args: Any, **kwargs: Any) -> Any:
            with span(label):
                return await function(*args, **kwargs)

        return cast(F, asynchronous if inspect.iscoroutinefunction(function) else sync)

    return decorate
