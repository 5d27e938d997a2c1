from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from gateway._api import Gateway


class Resource:
    def __init__(self, gateway: Gateway) -> None:
        self._gateway = gateway
        self._post = gateway.post


class Chat(Resource):
    def create(self, model: str, text: str, feature: str = "") -> dict[str, Any]:
        body = {"model": model, "messages": [{"role": "user", "content": text}]}
        return self._post("/v1/chat/completions", body, feature=feature)


class Embeddings(Resource):
    def create(self, model: str, text: str) -> dict[str, Any]:
        return self._post("/v1/embeddings", {"model": model, "input": text}, feature="embed")  # call: m3
