"""httpx: tags from an Auth class, from a transport, and from neither."""
import os
from collections.abc import Generator

import httpx
from openai import OpenAI

URL = os.environ["WIRE_URL"] + "/v1"


class TeamAuth(httpx.Auth):
    def __init__(self, team: str) -> None:
        self.team = team

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        request.headers["x-llm-team"] = self.team
        yield request


class Quiet(httpx.BaseTransport):
    """Retries nothing, adds nothing."""

    def __init__(self) -> None:
        self.inner = httpx.HTTPTransport()

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        return self.inner.handle_request(request)


BODY = {"messages": [{"role": "user", "content": "hi"}]}
tagged = httpx.Client(base_url=URL, headers={"x-llm-team": "ops", "x-llm-service": "bot", "Authorization": "Bearer x"})
tagged.post("/chat/completions", json={"model": "m1", **BODY}, headers={"x-llm-feature": "hello"})  # call: m1
tagged.post("/chat/completions", json={"model": "m2", **BODY})  # call: m2
client = OpenAI(http_client=httpx.Client(timeout=5.0))
client.responses.create(model="m3", input="x")  # call: m3
named = OpenAI(http_client=httpx.Client(headers={"x-llm-team": "ops", "x-llm-service": "bot"}))
named.responses.create(model="m4", input="x", extra_headers={"x-llm-feature": "named"})  # call: m4
