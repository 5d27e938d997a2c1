from __future__ import annotations

import os
from functools import cached_property
from typing import Any

import httpx

from gateway import _resources


class Gateway:
    base = os.environ["WIRE_URL"]

    def __init__(self, *, team: str, service: str, transport: httpx.BaseTransport | None = None) -> None:
        self._headers = {"x-llm-team": team, "x-llm-service": service}
        self._http = httpx.Client(base_url=self.base, transport=transport or httpx.HTTPTransport(retries=1))

    @cached_property
    def chat(self) -> _resources.Chat:
        return _resources.Chat(self)

    @cached_property
    def embeddings(self) -> _resources.Embeddings:
        return _resources.Embeddings(self)

    def post(self, path: str, body: dict[str, Any], **tags: str) -> dict[str, Any]:
        headers = {**self._headers, **{f"x-llm-{name}": value for name, value in tags.items() if value}}
        reply = self._http.post(path, json=body, headers=headers)
        return reply.raise_for_status().json()
