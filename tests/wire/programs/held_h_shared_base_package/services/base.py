from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Any, ClassVar

from openai import OpenAI


class Service(ABC):
    registry: ClassVar[dict[str, type[Service]]] = {}
    name: ClassVar[str]
    feature: str | None = None

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        if getattr(cls, "name", None):
            Service.registry[cls.name] = cls

    def __init__(self, feature: str | None = None) -> None:
        self.client = self.build()
        if feature is not None:
            self.feature = feature

    def build(self) -> OpenAI:
        return OpenAI(default_headers={"x-llm-team": "base"})

    def extra(self) -> dict[str, str]:
        found = {"x-llm-service": "shared"}
        if self.feature is not None:
            found["x-llm-feature"] = self.feature
        return found

    @abstractmethod
    def run(self, text: str) -> Any: ...
