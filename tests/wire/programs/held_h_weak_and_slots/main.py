"""__slots__, weak references, __new__ singletons, borg state, a class used as namespace, classmethod constructors."""
from __future__ import annotations

import weakref
from typing import Any, ClassVar

from anthropic import Anthropic
from openai import OpenAI


class Singleton:
    __slots__ = ("client", "headers")
    _only: ClassVar[Singleton | None] = None

    def __new__(cls) -> Singleton:
        if cls._only is None:
            made = super().__new__(cls)
            made.client = OpenAI()
            made.headers = {"x-llm-team": "one", "x-llm-service": "slots"}
            cls._only = made
        return cls._only


Singleton().client.responses.create(model="m1", input="x", extra_headers={**Singleton().headers, "x-llm-feature": "single"})  # call: m1
Singleton().client.responses.create(model="m2", input="x", extra_headers=Singleton().headers)  # call: m2


class Borg:
    _state: ClassVar[dict[str, Any]] = {}

    def __init__(self) -> None:
        self.__dict__ = self._state
        self.client = OpenAI(default_headers={"x-llm-team": "borg", "x-llm-service": "state"})


Borg().client.responses.create(model="m3", input="x", extra_headers={"x-llm-feature": "borg"})  # call: m3


class Clients:
    """Only a namespace."""

    fast = OpenAI(default_headers={"x-llm-team": "ns"})
    claude = Anthropic(default_headers={"x-llm-team": "ns", "x-llm-service": "names", "x-llm-feature": "claude"})


Clients.fast.responses.create(model="m4", input="x")  # call: m4
Clients.claude.messages.create(model="m5", max_tokens=3, messages=[{"role": "user", "content": "x"}])  # call: m5


class Session:
    def __init__(self, client: OpenAI, **headers: str) -> None:
        self._client = weakref.ref(client)
        self._headers = headers

    @classmethod
    def for_team(cls, client: OpenAI, team: str) -> Session:
        return cls(client, **{"x-llm-team": team, "x-llm-service": "weak"})

    @classmethod
    def full(cls, client: OpenAI) -> Session:
        made = cls.for_team(client, "full")
        made._headers["x-llm-feature"] = "full"
        return made

    def ask(self, model: str) -> str:
        client = self._client()
        assert client is not None
        return client.responses.create(model=model, input="x", extra_headers=self._headers).output_text  # call: m6, m7


shared = OpenAI()
Session.for_team(shared, "weak").ask("m6")
Session.full(shared).ask("m7")
