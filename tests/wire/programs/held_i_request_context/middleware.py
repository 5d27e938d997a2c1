from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any

Handler = Callable[["Request"], Awaitable[Any]]


@dataclass
class Request:
    path: str
    user: str = "anonymous"


current: ContextVar[Request] = ContextVar("current")


def with_context(handler: Handler) -> Handler:
    async def inner(request: Request) -> Any:
        token = current.set(request)
        try:
            return await handler(request)
        finally:
            current.reset(token)

    return inner


def compose(handler: Handler, *layers: Callable[[Handler], Handler]) -> Handler:
    for layer in reversed(layers):
        handler = layer(handler)
    return handler
