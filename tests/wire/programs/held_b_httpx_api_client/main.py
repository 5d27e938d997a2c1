"""A small REST client class over httpx with auth, base URL and per-call features."""
import os

import httpx


class Completions:
    PATH = "/v1/chat/completions"

    def __init__(self, key: str, team: str, service: str) -> None:
        self._http = httpx.Client(
            base_url=os.environ["WIRE_URL"],
            headers={"Authorization": f"Bearer {key}", "x-llm-team": team, "x-llm-service": service},
        )

    def create(self, model: str, text: str, *, feature: str | None = None) -> dict:
        headers = {"x-llm-feature": feature} if feature else {}
        body = {"model": model, "messages": [{"role": "user", "content": text}]}
        response = self._http.post(self.PATH, json=body, headers=headers)
        response.raise_for_status()
        return response.json()


api = Completions("k", "rest", "edge")
api.create("m1", "x", feature="autocomplete")  # call: m1
api.create("m2", "x")  # call: m2
