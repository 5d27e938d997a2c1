"""A broker, a template engine and an LLM-like naming of a game: create, messages, completions, invoke, generate_content."""
from __future__ import annotations

import json
import os
from collections import deque
from typing import Any

import httpx

URL = os.environ["WIRE_URL"]


class Topic:
    def __init__(self) -> None:
        self.messages: deque[bytes] = deque()

    def create(self, **fields: Any) -> int:
        self.messages.append(json.dumps(fields).encode())
        return len(self.messages)


class Broker:
    def __init__(self, url: str) -> None:
        self.http = httpx.Client(base_url=url, headers={"Authorization": "Bearer t"})
        self.messages = Topic()

    def invoke(self, name: str, payload: dict[str, Any]) -> int:
        return self.http.post(f"/rpc/{name}", json=payload).status_code


class Story:
    def generate_content(self, contents: str) -> str:
        return contents.upper()


broker = Broker(URL)
broker.messages.create(model="car", max_tokens=3, messages=["x"])
broker.invoke("start", {"model": "truck", "input": "diesel"})
Story().generate_content(contents="once")
