"""Models with managers whose names remind of something."""

from __future__ import annotations

from typing import Any


class Manager:
    def __init__(self) -> None:
        self.rows: list[dict[str, Any]] = []

    def create(self, **fields: Any) -> dict[str, Any]:
        self.rows.append(fields)
        return fields

    def filter(self, **fields: Any) -> list[dict[str, Any]]:
        return [row for row in self.rows if all(row.get(k) == v for k, v in fields.items())]


class Conversation:
    def __init__(self) -> None:
        self.messages = Manager()
        self.completions = Manager()
        self.responses = Manager()
        self.embeddings = Manager()


conversation = Conversation()
conversation.messages.create(role="user", content="hi", model="support", max_tokens=None)
conversation.responses.create(model="ticket", input="hi", metadata={"a": "b"})
conversation.completions.create(model="ticket", prompt="hi")
conversation.embeddings.create(model="e5", input=["hi"])
print(conversation.messages.filter(role="user"))
