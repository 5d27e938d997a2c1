from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field


@dataclass
class Request:
    path: str
    headers: dict[str, str] = field(default_factory=dict)


class App:
    def __init__(self) -> None:
        self.routes: dict[str, Callable[[Request], Awaitable[object]]] = {}

    def post(self, path: str):
        def register(handler):
            self.routes[path] = handler
            return handler

        return register

    async def handle(self, path: str, headers: dict[str, str]) -> object:
        return await self.routes[path](Request(path, headers))
