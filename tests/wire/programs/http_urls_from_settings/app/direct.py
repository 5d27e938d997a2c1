import requests

import settings
from settings import Settings

OWNER = {"x-llm-team": "docs", "x-llm-service": "search"}


def ask(text: str) -> dict:
    body = {"model": "m3", "messages": [{"role": "user", "content": text}]}
    return requests.post(settings.CHAT_URL, json=body, headers=OWNER).json()  # call: m3


class Index:
    def __init__(self, url: str | None = None) -> None:
        self.url = url or Settings.embeddings
        self.session = requests.Session()

    def add(self, text: str) -> dict:
        return self.session.post(self.url, json={"model": "m5", "input": text}, headers=OWNER).json()  # call: m5
