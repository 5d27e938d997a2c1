from __future__ import annotations

from typing import Any

from .client import get_client

Message = dict[str, Any]


class Agent:
    max_tokens = 10

    def __init__(self, name: str, parent: Agent | None = None) -> None:
        self.name = name
        self.parent = parent
        self.history: list[Message] = []

    @property
    def messages(self):
        return get_client().beta.messages if self.parent else get_client().messages

    def _headers(self) -> dict[str, str]:
        if self.parent is not None:
            return self.parent._headers()
        return {"x-llm-feature": f"agent-{self.name}"}

    def step(self, text: str) -> None:
        self.history.append({"role": "user", "content": text})
        reply = self.messages.create(model="m1", max_tokens=self.max_tokens, messages=self.history, extra_headers=self._headers())  # call: m1
        self.history.append({"role": "assistant", "content": reply.content[0].text})

    def summarize(self, text: str) -> None:
        with get_client().messages.stream(model="m2", max_tokens=5, messages=[{"role": "user", "content": text}]) as stream:  # call: m2
            stream.get_final_message()


class Researcher(Agent):
    def __init__(self, parent: Agent) -> None:
        super().__init__("researcher", parent)

    def dig(self, text: str) -> None:
        self.messages.create(model="m3", max_tokens=5, messages=[{"role": "user", "content": text}], extra_headers=self._headers())  # call: m3
