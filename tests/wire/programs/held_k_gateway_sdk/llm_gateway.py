"""Our own small client of the LLM gateway: no vendor's SDK."""
from __future__ import annotations

import os
from types import TracebackType
from typing import Any, Self

import httpx


class GatewayError(RuntimeError):
    def __init__(self, status: int, text: str) -> None:
        super().__init__(f"{status}: {text}")
        self.status = status


class GatewayClient:
    def __init__(self, team: str, service: str, *, base_url: str | None = None, timeout: float = 20.0) -> None:
        self._http = httpx.AsyncClient(
            base_url=base_url or os.environ["LLM_GATEWAY_URL"],
            timeout=timeout,
            headers={"Authorization": f"Bearer {os.getenv('GATEWAY_TOKEN', 't')}", "x-llm-team": team, "x-llm-service": service},
        )

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        await self._http.aclose()

    async def _post(self, path: str, payload: dict[str, Any], feature: str | None = None) -> dict[str, Any]:
        headers = {"x-llm-feature": feature} if feature else None
        response = await self._http.post(path, json=payload, headers=headers)
        if response.is_error:
            raise GatewayError(response.status_code, response.text)
        return response.json()

    async def chat(self, model: str, prompt: str, *, feature: str) -> str:
        payload = {"model": model, "messages": [{"role": "user", "content": prompt}]}
        data = await self._post("/chat/completions", payload, feature)
        return data["choices"][0]["message"]["content"]

    async def embed(self, model: str, texts: list[str]) -> list[list[float]]:
        data = await self._post("/embeddings", {"model": model, "input": texts})  # call: m2
        return [item["embedding"] for item in data["data"]]
