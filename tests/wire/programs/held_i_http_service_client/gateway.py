from __future__ import annotations

import os
from typing import Any

import requests
from requests.adapters import HTTPAdapter

BASE = os.getenv("LLM_API", os.environ["WIRE_URL"])
CHAT_PATH = "/v1/chat/completions"
EMBED_PATH = "/v1/embeddings"


class GatewayError(Exception):
    pass


class Gateway:
    """A hand-written client for an OpenAI-compatible API."""

    def __init__(self, team: str, service: str, base: str = BASE) -> None:
        self.base = base.rstrip("/")
        self.session = requests.Session()
        self.session.mount("http://", HTTPAdapter(max_retries=1))
        self.session.headers.update({"Authorization": "Bearer x", "x-llm-team": team, "x-llm-service": service})

    def _post(self, path: str, payload: dict[str, Any], feature: str | None = None) -> dict[str, Any]:
        headers = {"x-llm-feature": feature} if feature else {}
        response = self.session.post(self.base + path, json=payload, headers=headers, timeout=10)
        if not response.ok:
            raise GatewayError(response.text)
        return response.json()

    def chat(self, model: str, text: str, **kwargs: Any) -> str:
        payload = {"model": model, "messages": [{"role": "user", "content": text}]}
        return self._post(CHAT_PATH, payload, **kwargs)["choices"][0]["message"]["content"]

    def embed(self, model: str, texts: list[str]) -> list[Any]:
        return self._post(EMBED_PATH, {"model": model, "input": texts})["data"]  # call: m3
