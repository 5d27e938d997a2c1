"""The tags come from a hook that runs on every request."""

import os

import httpx


def stamp(request: httpx.Request) -> None:
    request.headers["x-llm-team"] = "hooks"
    request.headers["x-llm-service"] = "hooked"
    request.headers["x-llm-feature"] = "all"


client = httpx.Client(base_url=os.environ["WIRE_URL"], event_hooks={"request": [stamp]})
print(client.post("/v1/chat/completions", json={"model": "m1", "messages": []}).status_code)  # call: m1 unknown
