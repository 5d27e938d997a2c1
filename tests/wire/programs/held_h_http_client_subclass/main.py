"""httpx.Client subclasses: default headers in __init__, a post method that adds, a request override."""
import os
from typing import Any

import httpx

BASE = os.environ["WIRE_URL"] + "/v1"


class LLMClient(httpx.Client):
    def __init__(self, *, team: str, service: str, **kwargs: Any) -> None:
        super().__init__(base_url=BASE, headers={"x-llm-team": team, "x-llm-service": service}, timeout=10, **kwargs)


class FeatureClient(LLMClient):
    feature = "feature-client"

    def chat(self, model: str, text: str) -> dict[str, Any]:
        body = {"model": model, "messages": [{"role": "user", "content": text}]}
        reply = self.post("/chat/completions", json=body, headers={"x-llm-feature": self.feature})
        reply.raise_for_status()
        return reply.json()


plain = LLMClient(team="net", service="subclass")
plain.post("/chat/completions", json={"model": "m1", "messages": [{"role": "user", "content": "x"}]})  # call: m1
plain.post("/chat/completions", json={"model": "m2", "messages": [{"role": "user", "content": "x"}]}, headers={"x-llm-feature": "direct"})  # call: m2
with FeatureClient(team="net", service="chat") as client:
    print(client.post("/embeddings", json={"model": "m4", "input": "x"}).status_code)  # call: m4
    client.headers["x-llm-feature"] = "late"
    print(client.post("/embeddings", json={"model": "m5", "input": "x"}).status_code)  # call: m5
