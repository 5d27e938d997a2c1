"""The URL comes from settings: dataclass, pathlib-like joins, an enumeration of endpoints."""
import os
from dataclasses import dataclass, field
from enum import Enum

import httpx
import requests


class Endpoint(str, Enum):
    CHAT = "/v1/chat/completions"
    EMBED = "/v1/embeddings"
    TOKENS = "/tokenize"


@dataclass(frozen=True)
class Settings:
    root: str = field(default_factory=lambda: os.environ["WIRE_URL"])
    team: str = "docs"
    service: str = "help"

    def url(self, endpoint: Endpoint) -> str:
        return self.root + endpoint.value

    @property
    def headers(self) -> dict[str, str]:
        return {"x-llm-team": self.team, "x-llm-service": self.service}


settings = Settings()
requests.post(settings.url(Endpoint.CHAT), json={"model": "m1", "messages": []}, headers={**settings.headers, "x-llm-feature": "ask"})  # call: m1
requests.post(settings.url(Endpoint.EMBED), json={"model": "m2", "input": "hi"}, headers=settings.headers)  # call: m2
requests.post(settings.url(Endpoint.TOKENS), json={"text": "hi"})
url = httpx.URL(settings.root).join("/v1/responses")
httpx.post(url, json={"model": "m3", "input": "hi"}, headers=settings.headers)  # call: m3
"/".join([settings.root, "v1", "chat"])
httpx.post("/".join([settings.root, "v1", "chat/completions"]), json={"model": "m4", "messages": []})  # call: m4
