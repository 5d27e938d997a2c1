"""Requests that go elsewhere, dicts with model and messages that are stored, chat of people."""
import os

import httpx
import requests

URL = os.environ["WIRE_URL"]


class Chat:
    """A room where people write."""

    def __init__(self) -> None:
        self.messages: list[dict[str, str]] = []

    def create(self, *, model: str, messages: list[dict[str, str]]) -> dict[str, object]:
        self.messages.extend(messages)
        return {"model": model, "count": len(self.messages)}


chat = Chat()
chat.create(model="room", messages=[{"role": "user", "content": "hi"}])
session = requests.Session()
session.headers.update({"x-token": "t"})
session.post(f"{URL}/api/orders", json={"model": "T-1000", "amount": 3})
httpx.get(f"{URL}/v1/models")
httpx.Client(base_url=URL).post("/internal/metrics", json={"input": 3})
