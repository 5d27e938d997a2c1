"""A search library with embeddings, rerank and generate of its own, over sqlite; nothing leaves the machine."""
from __future__ import annotations

import hashlib
import sqlite3
from typing import Any


class Embeddings:
    def create(self, *, model: str, input: str) -> list[float]:
        return [byte / 255 for byte in hashlib.sha256(f"{model}{input}".encode()).digest()[:8]]


class Store:
    def __init__(self) -> None:
        self.db = sqlite3.connect(":memory:")
        self.embeddings = Embeddings()
        self.db.execute("create table items (text, vector)")

    def add(self, text: str) -> None:
        vector = self.embeddings.create(model="hash", input=text)
        self.db.execute("insert into items values (?, ?)", (text, repr(vector)))

    def rerank(self, query: str, documents: list[str], model: str = "overlap") -> list[str]:
        return sorted(documents, key=lambda document: -len(set(query) & set(document)))

    def generate(self, prompt: str, **options: Any) -> str:
        return self.rerank(prompt, [row[0] for row in self.db.execute("select text from items")])[0]


store = Store()
store.add("hello")
store.add("world")
print(store.generate(prompt="hell", temperature=0))
