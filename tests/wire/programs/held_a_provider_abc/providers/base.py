from __future__ import annotations

import abc


class BaseProvider(abc.ABC):
    TEAM = "assist"
    SERVICE = "provider-hub"

    def __init__(self, temperature: float = 0.0, max_tokens: int = 64) -> None:
        self.temperature = temperature
        self.max_tokens = max_tokens
        self.client = self._create_client()

    @abc.abstractmethod
    def _create_client(self): ...

    @abc.abstractmethod
    def _chat(self, messages: list[dict], feature: str) -> str: ...

    def _attribution(self, feature: str) -> dict[str, str]:
        return {"team": self.TEAM, "service": self.SERVICE, "feature": feature}

    def _headers(self, feature: str) -> dict[str, str]:
        return {f"x-llm-{key}": value for key, value in self._attribution(feature).items()}

    def complete(self, prompt: str) -> str:
        return self._chat([{"role": "user", "content": prompt}], feature="complete")

    def summarize(self, texts: list[str]) -> str:
        joined = "\n".join(texts)
        return self._chat([{"role": "user", "content": f"Summarize:\n{joined}"}], feature="summarize")
