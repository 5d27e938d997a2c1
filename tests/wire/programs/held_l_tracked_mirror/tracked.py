from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from openai import OpenAI


@dataclass
class Usage:
    total: int = 0

    def add(self, response: Any) -> None:
        if response.usage is not None:
            self.total += response.usage.total_tokens


usage = Usage()


class _Resource:
    def __init__(self, owner: TrackedOpenAI) -> None:
        self._owner = owner

    def _headers(self, feature: str | None, given: dict[str, str] | None) -> dict[str, str]:
        headers = dict(self._owner.tags)
        if feature:
            headers["x-llm-feature"] = feature
        headers.update(given or {})
        return headers


class _Completions(_Resource):
    def create(self, *, feature: str | None = None, extra_headers: dict[str, str] | None = None, **params: Any):
        response = self._owner.raw.chat.completions.create(
            **params, extra_headers=self._headers(feature, extra_headers)
        )
        usage.add(response)
        return response


class _Chat(_Resource):
    def __init__(self, owner: TrackedOpenAI) -> None:
        super().__init__(owner)
        self.completions = _Completions(owner)


class _Embeddings(_Resource):
    def create(self, *, feature: str, **params: Any):
        response = self._owner.raw.embeddings.create(**params, extra_headers=self._headers(feature, None))
        usage.add(response)
        return response


class TrackedOpenAI:
    def __init__(self, *, team: str, service: str, **options: Any) -> None:
        self.tags = {"x-llm-team": team, "x-llm-service": service}
        self.raw = OpenAI(**options)
        self.chat = _Chat(self)
        self.embeddings = _Embeddings(self)
