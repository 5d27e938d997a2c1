"""Objects in dicts keyed by user: created on demand, looked up, changed and used by methods of a manager."""
from __future__ import annotations

import uuid
from collections import OrderedDict
from typing import Any

from anthropic import Anthropic

_client = Anthropic(default_headers={"x-llm-team": "sessions"})


class Session:
    def __init__(self, user: str, **tags: str) -> None:
        self.id = uuid.uuid4().hex
        self.user = user
        self.messages: list[dict[str, Any]] = []
        self.headers = {f"x-llm-{key}": value for key, value in tags.items()}

    def say(self, text: str, model: str) -> str:
        self.messages.append({"role": "user", "content": text})
        reply = _client.messages.create(model=model, max_tokens=4, messages=self.messages, extra_headers=self.headers)  # call: m1, m2, m3
        self.messages.append({"role": "assistant", "content": reply.content[0].text})
        return reply.content[0].text


class Manager:
    def __init__(self, limit: int = 2) -> None:
        self._sessions: OrderedDict[str, Session] = OrderedDict()
        self._limit = limit

    def open(self, user: str, **tags: str) -> Session:
        if user not in self._sessions:
            if len(self._sessions) >= self._limit:
                self._sessions.popitem(last=False)
            self._sessions[user] = Session(user, service="chat", **tags)
        return self._sessions[user]


Session("solo", service="solo", feature="direct").say("x", "m1")
Session("solo", service="solo").say("x", "m2")
manager = Manager()
manager.open("ann", feature="chat").say("x", "m3")
