from __future__ import annotations

from abc import ABC, abstractmethod

import requests


class Chat(ABC):
    path = "/v1/chat/completions"
    model: str

    def __init__(self) -> None:
        self.session = requests.Session()

    @abstractmethod
    def url(self) -> str: ...

    def headers(self) -> dict[str, str]:
        return {"Authorization": "Bearer x"}

    def body(self, prompt: str) -> dict:
        return {"model": self.model, "messages": [{"role": "user", "content": prompt}]}
