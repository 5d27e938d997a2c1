"""Names that SDKs use, in code that has nothing to do with them: cohere, mistral winds, groq-like queries, gemini calendars."""
from __future__ import annotations

import dataclasses
import sqlite3
from typing import Any


class Chat:
    def complete(self, room: str, text: str) -> str:
        return f"{room}: {text}"

    def completions(self, prefix: str) -> list[str]:
        return [prefix + "x"]


class Mistral:
    """A wind."""

    def __init__(self, speed: float, *, server_url: str = "") -> None:
        self.chat = Chat()
        self.speed = speed


@dataclasses.dataclass
class Client:
    """A customer."""

    name: str
    models: list[str] = dataclasses.field(default_factory=list)

    def generate_content(self, model: str, contents: str) -> str:
        return f"<p>{contents}</p>"

    def converse(self, modelId: str, messages: list[str]) -> int:  # noqa: N803
        return len(messages)


class Genai:
    Client = Client


genai = Genai()
print(Mistral(3.0, server_url="https://wind.example").chat.complete(room="a", text="b"))
print(genai.Client("x", ["slim"]).generate_content(model="invoice", contents="y"))
print(Client("z").converse("m", ["hello"]))
connection = sqlite3.connect(":memory:")
connection.execute("create table embeddings (input text, model text)")
connection.execute("insert into embeddings values (?, ?)", ("x", "y"))


def completion(model: str, messages: list[dict[str, Any]], **options: Any) -> float:
    """How much of a build is done."""
    return len(messages) / (len(messages) + 1)


print(completion(model="house", messages=[{"role": "builder", "content": "roof"}]))
