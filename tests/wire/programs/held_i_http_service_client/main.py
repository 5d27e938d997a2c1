"""A project's own client over requests: session headers, a private _post that all methods share, kwargs passed on."""
from __future__ import annotations

import os

import httpx

from gateway import Gateway

gateway = Gateway("http", "own-client")
gateway.chat("m1", "x", feature="chat")  # call: m1
gateway.chat("m2", "x")  # call: m2
gateway.embed("m3", ["x"])


class Auth(httpx.Auth):
    def auth_flow(self, request):  # noqa: ANN001, ANN201
        request.headers["Authorization"] = "Bearer x"
        yield request


def with_httpx(model: str, headers: dict[str, str] | None = None) -> int:
    with httpx.Client(base_url=os.environ["WIRE_URL"], auth=Auth(), headers={"x-llm-team": "http"}) as http:
        reply = http.request(
            "POST", "/v1/chat/completions", json={"model": model, "messages": [{"role": "user", "content": "x"}]}, headers=headers
        )
    return reply.status_code


with_httpx("m4", {"x-llm-service": "own-client", "x-llm-feature": "httpx"})  # call: m4
with_httpx("m5")  # call: m5
