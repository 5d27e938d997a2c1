"""A scraper's session that also asks a model; headers are set in several steps."""
import os
from urllib.parse import urljoin

import requests

API = os.environ["WIRE_URL"] + "/v1/"


class Api:
    base = API
    paths = {"chat": "chat/completions", "embed": "embeddings"}

    def __init__(self, feature: str = "") -> None:
        self.session = requests.Session()
        self.session.headers["Authorization"] = "Bearer dummy"
        self.session.headers.update({"x-llm-team": "scrape", "x-llm-service": "reader"})
        if feature:
            self.session.headers["x-llm-feature"] = feature

    def url(self, name: str) -> str:
        return urljoin(self.base, self.paths[name])

    def _send(self, path: str, body: dict, **more) -> dict:
        reply = self.session.request("POST", self.url(path), json=body, timeout=10, **more)
        return reply.json()

    def chat(self, model: str, text: str) -> dict:
        return self._send("chat", {"model": model, "messages": [{"role": "user", "content": text}]})  # call: m1, m2

    def embed(self, model: str, text: str) -> dict:
        return self._send("embed", {"model": model, "input": text}, headers={"x-llm-feature": "index"})  # call: m3


Api("summary").chat("m1", "hi")
Api().chat("m2", "hi")
Api().embed("m3", "hi")
