from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Any


class LLMProvider(ABC):
    default_model: str

    def __init__(self, model: str | None = None, headers: dict[str, str] | None = None) -> None:
        self.model = model or self.default_model
        self.headers = {"x-llm-team": "core", "x-llm-service": "assist", **(headers or {})}
        self.client = self._make_client()

    @abstractmethod
    def _make_client(self) -> Any: ...

    @abstractmethod
    def generate(self, prompt: str, **kwargs: Any) -> str: ...

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.model!r})"
