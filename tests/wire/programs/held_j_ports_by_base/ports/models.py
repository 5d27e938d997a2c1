from __future__ import annotations

from abc import ABC, abstractmethod
from typing import NamedTuple


class Bill(NamedTuple):
    feature: str
    team: str = "law"
    service: str = "contracts"

    @property
    def headers(self) -> dict[str, str]:
        return {f"x-llm-{name}": value for name, value in self._asdict().items()}


class Drafts(ABC):
    @abstractmethod
    def draft(self, model: str, text: str, headers: dict[str, str]) -> str: ...


class Judges(ABC):
    @abstractmethod
    def judge(self, text: str, bill: Bill | None) -> str: ...
