from __future__ import annotations

import asyncio
import functools
from collections.abc import Awaitable, Callable
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")


def retry(
    *, attempts: int = 3, on: tuple[type[Exception], ...] = (Exception,), backoff: float = 0.01
) -> Callable[[Callable[P, Awaitable[R]]], Callable[P, Awaitable[R]]]:
    def decorator(fn: Callable[P, Awaitable[R]]) -> Callable[P, Awaitable[R]]:
        @functools.wraps(fn)
        async def wrapper(*args: P.args, **kwargs: P.kwargs) -> R:
            last: Exception | None = None
            for attempt in range(attempts):
                try:
                    return await fn(*args, **kwargs)
                except on as error:
                    last = error
                    await asyncio.sleep(backoff * 2**attempt)
            assert last
            raise last

        return wrapper

    return decorator


class RateLimiter:
    def __init__(self, per_second: int):
        self._semaphore = asyncio.Semaphore(per_second)

    async def __aenter__(self):
        await self._semaphore.acquire()

    async def __aexit__(self, *exc):
        self._semaphore.release()
