"""The part of a web framework that this application needs."""
from __future__ import annotations

import inspect
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from typing import Any


class State:
    """Anything may be put on it."""


@dataclass
class Request:
    app: App
    path: str
    body: dict[str, Any]


@dataclass
class Depends:
    dependency: Callable[..., Any]


class App:
    def __init__(self, lifespan) -> None:
        self.state = State()
        self.routes: dict[tuple[str, str], Callable[..., Any]] = {}
        self._lifespan = lifespan

    def route(self, method: str, path: str):
        def register(handler):
            self.routes[method, path] = handler
            return handler

        return register

    def post(self, path: str):
        return self.route("POST", path)

    def get(self, path: str):
        return self.route("GET", path)

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        async with self._lifespan(self):
            yield


async def resolve(handler, request: Request, stack: AsyncExitStack) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for name, parameter in inspect.signature(handler).parameters.items():
        if isinstance(parameter.default, Depends):
            dependency = parameter.default.dependency
            inner = await resolve(dependency, request, stack)
            if inspect.isasyncgenfunction(dependency):
                values[name] = await stack.enter_async_context(asynccontextmanager(dependency)(**inner))
            else:
                made = dependency(**inner)
                values[name] = await made if inspect.isawaitable(made) else made
        elif name == "request":
            values[name] = request
    return values


async def call(app: App, method: str, path: str, body: dict[str, Any]) -> Any:
    request = Request(app, path, body)
    async with AsyncExitStack() as stack:
        handler = app.routes[method, path]
        return await handler(**await resolve(handler, request, stack))
