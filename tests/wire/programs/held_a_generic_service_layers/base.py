from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from openai import AsyncOpenAI, OpenAI

In = TypeVar("In")
Out = TypeVar("Out")


@dataclass
class Meta:
    team: str
    service: str
    feature: str | None = None

    def as_headers(self) -> dict[str, str]:
        pairs = (("team", self.team), ("service", self.service), ("feature", self.feature))
        return {f"x-llm-{key}": value for key, value in pairs if value}


class BaseService(ABC, Generic[In, Out]):
    meta: Meta

    def __init__(self) -> None:
        self.sync = OpenAI(default_headers=self.meta.as_headers())
        self.asynchronous = AsyncOpenAI()

    @abstractmethod
    def prepare(self, data: In) -> dict[str, Any]: ...

    @abstractmethod
    def parse(self, raw: str) -> Out: ...

    def execute(self, data: In) -> Out:
        return self.parse(self._send(self.prepare(data)))  # call: m1, m2

    @abstractmethod
    def _send(self, payload: dict[str, Any]) -> str: ...
