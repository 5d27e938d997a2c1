from __future__ import annotations

from typing import Any

from openai import OpenAI


class Service:
    team = "platform"
    service: str | None = None
    defaults: dict[str, Any] = {}

    def __init__(self, feature: str | None = None, client: OpenAI | None = None) -> None:
        self.feature = feature
        self._client = client or OpenAI()

    def _headers(self) -> dict[str, str]:
        found = {"team": self.team, "service": self.service, "feature": self.feature}
        return {f"x-llm-{name}": value for name, value in found.items() if value}

    def _params(self, **more: Any) -> dict[str, Any]:
        return {**self.defaults, "extra_headers": self._headers(), **more}

    def _respond(self, **params: Any) -> str:
        return self._client.responses.create(**self._params(**params)).output_text
