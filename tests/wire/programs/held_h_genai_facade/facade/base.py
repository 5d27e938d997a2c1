from __future__ import annotations

from abc import ABC, abstractmethod


class Assistant(ABC):
    def __init__(self, feature: str | None) -> None:
        self.feature = feature

    @property
    def headers(self) -> dict[str, str]:
        headers = {"x-llm-team": "facade", "x-llm-service": "assist"}
        return headers if self.feature is None else {**headers, "x-llm-feature": self.feature}

    @abstractmethod
    def ask(self, model: str, text: str) -> str: ...

    @abstractmethod
    def ask_quietly(self, model: str, text: str) -> str: ...
