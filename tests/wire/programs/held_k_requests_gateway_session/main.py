"""The gateway over requests: a session with retries, headers by a small class; a second client without a session."""
from __future__ import annotations

import os
from typing import Any

import requests
from requests.adapters import HTTPAdapter
from urllib3.util.retry import Retry

GATEWAY = os.environ["LLM_GATEWAY_URL"]


class Attribution(dict):
    """Headers that say who pays."""

    def __init__(self, team: str, service: str, **more: str) -> None:
        super().__init__({"x-llm-team": team, "x-llm-service": service})
        self.update({f"x-llm-{key}": value for key, value in more.items()})


def make_session(attribution: Attribution, retries: int = 1) -> requests.Session:
    session = requests.Session()
    session.mount("http://", HTTPAdapter(max_retries=Retry(total=retries, backoff_factor=0)))
    session.headers.update(attribution)
    session.headers["Authorization"] = f"Bearer {os.getenv('GATEWAY_KEY', 'k')}"
    return session


class GatewayAPI:
    def __init__(self, session: requests.Session) -> None:
        self.session = session

    def _call(self, path: str, body: dict[str, Any], feature: str = "") -> dict[str, Any]:
        headers = {"x-llm-feature": feature} if feature else {}
        response = self.session.post(f"{GATEWAY}{path}", json=body, headers=headers, timeout=10)
        response.raise_for_status()
        return response.json()

    def chat(self, prompt: str) -> str:
        body = {"model": "m1", "messages": [{"role": "user", "content": prompt}]}
        return self._call("/chat/completions", body, feature="chat")["choices"][0]["message"]["content"]  # call: m1

    def embed(self, text: str) -> int:
        return len(self._call("/embeddings", {"model": "m2", "input": text})["data"])  # call: m2


def healthcheck() -> bool:
    body = {"model": "m3", "messages": [{"role": "user", "content": "ping"}], "max_tokens": 1}
    reply = requests.post(f"{GATEWAY}/chat/completions", json=body, headers=Attribution("infra", "health"), timeout=5)  # call: m3
    return reply.ok


api = GatewayAPI(make_session(Attribution("support", "faq")))
print(api.chat("x"), api.embed("x"), healthcheck())
