"""One helper for all the company's HTTP: some of what it sends goes to a model."""
import os
from typing import Any

import httpx

GATEWAY = os.environ["WIRE_URL"]


class Http:
    def __init__(self, base: str, headers: dict[str, str] | None = None) -> None:
        self._base = base.rstrip("/")
        self._headers = headers or {}

    def post(self, path: str, payload: Any, headers: dict[str, str] | None = None) -> Any:
        reply = httpx.post(f"{self._base}{path}", json=payload, headers={**self._headers, **(headers or {})})
        return reply.json()


orders = Http(GATEWAY + "/shop")
models = Http(GATEWAY + "/v1", headers={"x-llm-team": "shop", "x-llm-service": "search"})

orders.post("/orders", {"sku": 1})
models.post("/chat/completions", {"model": "m1", "messages": []}, {"x-llm-feature": "rewrite"})  # call: m1
models.post("/embeddings", {"model": "m2", "input": "hi"})  # call: m2
models.post("/responses", payload={"model": "m3", "input": "hi"}, headers={"x-llm-feature": "answer"})  # call: m3
