"""An in-house HTTP client: a subclass of httpx.Client that sets its own defaults."""
import os

import httpx

TAGS = {"x-llm-team": "infra", "x-llm-service": "proxy"}


class LlmClient(httpx.Client):
    def __init__(self, feature: str | None = None, **kwargs) -> None:
        headers = dict(TAGS)
        if feature:
            headers["x-llm-feature"] = feature
        super().__init__(base_url=os.environ["WIRE_URL"] + "/v1", headers=headers, timeout=30, **kwargs)

    def complete(self, model: str, text: str) -> dict:
        reply = self.post("/chat/completions", json={"model": model, "messages": [{"role": "user", "content": text}]})  # call: m1
        reply.raise_for_status()
        return reply.json()


class Embeddings(httpx.AsyncClient):
    pass


with LlmClient("titles") as titles:
    titles.complete("m1", "hi")
with LlmClient() as plain:
    plain.post("/chat/completions", json={"model": "m2", "messages": []})  # call: m2
    plain.post(  # call: m3
        url="/embeddings", json={"model": "m3", "input": "hi"}, headers={"x-llm-feature": "index"}
    )
    plain.get("/models")
