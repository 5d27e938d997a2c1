from __future__ import annotations

import inspect
from typing import Any, Callable, TypeVar, get_type_hints

import anthropic
import openai

from .settings import Settings

T = TypeVar("T")


class Container:
    """Resolves constructor dependencies by their annotations."""

    def __init__(self) -> None:
        self._instances: dict[type, Any] = {}
        self._factories: dict[type, Callable[[], Any]] = {
            Settings: Settings.from_env,
            openai.OpenAI: self._openai,
            anthropic.Anthropic: self._anthropic,
        }

    def _openai(self) -> openai.OpenAI:
        settings = self.get(Settings)
        return openai.OpenAI(api_key=settings.openai_key, default_headers=settings.headers)

    def _anthropic(self) -> anthropic.Anthropic:
        return anthropic.Anthropic(timeout=self.get(Settings).timeout)

    def get(self, cls: type[T]) -> T:
        if cls not in self._instances:
            factory = self._factories.get(cls)
            self._instances[cls] = factory() if factory else self._build(cls)
        return self._instances[cls]

    def _build(self, cls: type[T]) -> T:
        hints = get_type_hints(cls.__init__)
        names = [name for name in inspect.signature(cls.__init__).parameters if name != "self"]
        return cls(**{name: self.get(hints[name]) for name in names})
