from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import Any, ClassVar, Generic, TypeVar

C = TypeVar("C")
_REGISTRY: dict[str, type["Provider[Any]"]] = {}


def register(name: str) -> Callable[[type["Provider[Any]"]], type["Provider[Any]"]]:
    def wrap(cls: type["Provider[Any]"]) -> type["Provider[Any]"]:
        if name in _REGISTRY:
            raise ValueError(f"{name} is registered twice")
        _REGISTRY[name] = cls
        cls.name = name
        return cls

    return wrap


def create(name: str, **options: Any) -> "Provider[Any]":
    try:
        cls = _REGISTRY[name]
    except KeyError:
        raise ValueError(f"unknown provider {name!r}; known: {available()}") from None
    return cls(**options)


def available() -> list[str]:
    return sorted(_REGISTRY)


class Provider(ABC, Generic[C]):
    name: ClassVar[str] = ""

    def __init__(self, *, tags: dict[str, str] | None = None, timeout: float = 10.0) -> None:
        self.tags = dict(tags or {})
        self.timeout = timeout
        self.client: C = self._connect()

    @abstractmethod
    def _connect(self) -> C: ...

    @abstractmethod
    def complete(self, model: str, prompt: str) -> str: ...

    def headers(self, **more: str) -> dict[str, str]:
        return {f"x-llm-{key}": value for key, value in {**self.tags, **more}.items()}
