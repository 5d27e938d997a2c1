from __future__ import annotations

from .chat import Chat
from .registry import container


class Search:
    chat: Chat

    def __init__(self) -> None:
        self.chat = container.chat

    def rank(self, text: str) -> None:
        self.chat.client.embeddings.create(model="m2", input=text)  # call: m2
        self.chat.client.embeddings.create(model="m3", input=text, extra_headers={"x-llm-feature": type(self).__name__.lower()})  # call: m3
