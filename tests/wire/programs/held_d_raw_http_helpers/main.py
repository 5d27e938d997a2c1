"""Raw httpx: a post helper with defaults, a client subclass, a stream, a request builder."""
import os

import httpx

URL = os.environ["WIRE_URL"]
BASE = {"x-llm-team": "sync", "x-llm-service": "bridge"}


def post(path: str, payload: dict, headers: dict[str, str] | None = None) -> httpx.Response:
    return httpx.post(f"{URL}{path}", json=payload, headers={**BASE, **(headers or {})}, timeout=20)


post("/v1/chat/completions", {"model": "m1", "messages": []}, {"x-llm-feature": "push"})  # call: m1
post("/v1/embeddings", {"model": "m2", "input": "x"})  # call: m2


class Api(httpx.Client):
    def __init__(self, **options) -> None:
        super().__init__(base_url=URL, headers=BASE, **options)

    def complete(self, model: str, feature: str) -> dict:
        return self.post("/v1/chat/completions", json={"model": model, "messages": []}, headers={"x-llm-feature": feature}).json()  # call: m3


with Api(timeout=20) as api:
    api.complete("m3", "pull")
    with api.stream("POST", "/v1/responses", json={"model": "m4", "input": "x"}) as response:  # call: m4
        response.read()
    request = api.build_request("POST", "/v1/responses", json={"model": "m5", "input": "x"}, headers={"x-llm-feature": "built"})
    api.send(request)  # call: m5
