from __future__ import annotations

import abc
import time


class Provider(abc.ABC):
    """One vendor. Subclasses send; the base class times and tags."""

    team = "platform"
    service = "llm-gateway"

    def __init__(self, model: str) -> None:
        self.model = model
        self.seconds = 0.0

    def complete(self, prompt: str, *, feature: str) -> str:
        started = time.perf_counter()
        try:
            return self._send(prompt, self._tags(feature))
        finally:
            self.seconds += time.perf_counter() - started

    def _tags(self, feature: str) -> dict[str, str]:
        return {"team": self.team, "service": self.service, "feature": feature}

    @abc.abstractmethod
    def _send(self, prompt: str, tags: dict[str, str]) -> str: ...
