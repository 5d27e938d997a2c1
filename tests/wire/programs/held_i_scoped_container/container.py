from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

T = TypeVar("T")


class Container:
    """Providers by type; singletons are made once."""

    def __init__(self) -> None:
        self._providers: dict[type[Any], Callable[["Container"], Any]] = {}
        self._made: dict[type[Any], Any] = {}

    def register(self, kind: type[T], provider: Callable[["Container"], T]) -> None:
        self._providers[kind] = provider

    def get(self, kind: type[T]) -> T:
        if kind not in self._made:
            self._made[kind] = self._providers[kind](self)
        return self._made[kind]
