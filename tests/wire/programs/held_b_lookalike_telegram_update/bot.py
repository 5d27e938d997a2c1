from __future__ import annotations

from contextlib import asynccontextmanager
from dataclasses import dataclass


@dataclass
class Update:
    chat_id: int
    text: str


class Messages:
    async def create(self, *, chat_id: int, text: str, metadata: dict[str, str] | None = None) -> int:
        return len(text)

    @asynccontextmanager
    async def stream(self, *, chat_id: int):
        async def parts():
            yield "typing"

        yield parts()


class Bot:
    def __init__(self, token: str) -> None:
        self.token = token
        self.messages = Messages()
