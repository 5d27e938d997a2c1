from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True)
class Tags:
    team: str
    service: str
    feature: str = ""

    def headers(self) -> dict[str, str]:
        named = {"x-llm-team": self.team, "x-llm-service": self.service}
        return {**named, "x-llm-feature": self.feature} if self.feature else named


class LanguageModel(Protocol):
    async def complete(self, prompt: str, *, tags: Tags) -> str: ...


class Repository(ABC):
    @abstractmethod
    def texts(self) -> list[str]: ...
