import os
from typing import Any

import requests


class LlmHttp:
    base_url = os.environ["WIRE_URL"]
    service = "dispute-desk"

    def __init__(self, team: str) -> None:
        self._session = requests.Session()
        self._session.headers["Authorization"] = f"Bearer {os.environ['OPENAI_API_KEY']}"
        self._session.headers.update({"x-llm-team": team, "x-llm-service": self.service})

    def chat(self, model: str, text: str, feature: str) -> str:
        data = self._post(  # call: m1
            "/v1/chat/completions",
            {"model": model, "messages": [{"role": "user", "content": text}]},
            headers={"x-llm-feature": feature},
        )
        return data["choices"][0]["message"]["content"]

    def embed(self, texts: list[str]) -> list[list[float]]:
        data = self._post("/v1/embeddings", {"model": "m2", "input": texts})  # call: m2
        return [row["embedding"] for row in data["data"]]

    def raw(self, path: str, payload: dict[str, Any], headers: dict[str, str] | None = None) -> Any:
        return self._post(path, payload, headers=headers)

    def _post(self, path: str, payload: dict[str, Any], headers: dict[str, str] | None = None) -> Any:
        response = self._session.post(f"{self.base_url}{path}", json=payload, headers=headers, timeout=10)
        response.raise_for_status()
        return response.json()
