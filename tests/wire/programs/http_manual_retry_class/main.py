from __future__ import annotations

import os
import random
import time

import requests


class RetryingPoster:
    """requests with back-off, as found in every code base."""

    RETRY_ON = {429, 500, 502, 503}

    def __init__(self, base: str, *, headers: dict[str, str] | None = None, attempts: int = 3) -> None:
        self.base = base.rstrip("/")
        self.attempts = attempts
        self.session = requests.Session()
        self.session.headers.update(headers or {})

    def post(self, path: str, body: dict, feature: str | None = None) -> dict:
        extra = {"x-llm-feature": feature} if feature else {}
        for attempt in range(self.attempts):
            response = self.session.post(f"{self.base}{path}", json=body, headers=extra)
            if response.status_code not in self.RETRY_ON:
                break
            time.sleep(random.random() * 0.01 * attempt)
        response.raise_for_status()
        return response.json()


poster = RetryingPoster(os.environ["WIRE_URL"], headers={"x-llm-team": "risk", "x-llm-service": "kyc"})
print(poster.post("/v1/chat/completions", {"model": "m1", "messages": [{"role": "user", "content": "id?"}]}, feature="id-check")["id"])  # call: m1
print(poster.post("/v1/chat/completions", {"model": "m2", "messages": [{"role": "user", "content": "pep?"}]})["id"])  # call: m2
