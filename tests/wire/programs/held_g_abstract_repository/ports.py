from abc import ABC, abstractmethod
from typing import Protocol, runtime_checkable


@runtime_checkable
class Completion(Protocol):
    def complete(self, prompt: str, *, feature: str) -> str: ...


class Classifier(ABC):
    labels: tuple[str, ...] = ()

    def classify(self, text: str) -> str:
        return self._send(f"{'/'.join(self.labels)}: {text}", self._headers())

    def _headers(self) -> dict[str, str]:
        return {"x-llm-team": "port", "x-llm-feature": type(self).__name__}

    @abstractmethod
    def _send(self, prompt: str, headers: dict[str, str]) -> str: ...
