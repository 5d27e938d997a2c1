"""Raw requests without any client: urllib with Request objects, requests in a helper, http bodies as bytes, a header factory."""
from __future__ import annotations

import json
import os
import urllib.request
from typing import Any

import requests

ROOT = os.environ["WIRE_URL"]
ENDPOINTS = {"chat": f"{ROOT}/v1/chat/completions", "embed": f"{ROOT}/v1/embeddings", "claude": f"{ROOT}/v1/messages"}


class Headers:
    def __init__(self, **tags: str) -> None:
        self.tags = tags

    def build(self, *, json_body: bool = True) -> dict[str, str]:
        headers = {"Authorization": "Bearer x"}
        if json_body:
            headers["Content-Type"] = "application/json"
        headers.update({f"x-llm-{name}": value for name, value in self.tags.items()})
        return headers


def post(name: str, payload: dict[str, Any], headers: dict[str, str]) -> Any:
    response = requests.post(ENDPOINTS[name], data=json.dumps(payload), headers=headers, timeout=5)
    response.raise_for_status()
    return response.json()


def urlopen(payload: dict[str, Any]) -> Any:
    request = urllib.request.Request(ENDPOINTS["chat"], data=json.dumps(payload).encode(), headers=Headers(team="raw").build())
    request.add_header("x-llm-service", "urllib")
    with urllib.request.urlopen(request, timeout=5) as response:  # call: m1
        return json.load(response)


full = Headers(team="raw", service="requests", feature="post")
part = Headers(team="raw", service="requests")
message = [{"role": "user", "content": "x"}]
urlopen({"model": "m1", "messages": message})
post("chat", {"model": "m2", "messages": message}, full.build())  # call: m2
post("embed", {"model": "m3", "input": "x"}, part.build())  # call: m3
post("claude", {"model": "m4", "max_tokens": 3, "messages": message}, {**part.build(), "anthropic-version": "2023-06-01"})  # call: m4
