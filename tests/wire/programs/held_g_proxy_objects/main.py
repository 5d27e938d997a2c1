"""Proxies: every attribute of the client is wrapped; the call at the end of the chain gets headers."""
from __future__ import annotations

from typing import Any

from openai import OpenAI


class Tagged:
    """Stands for a part of an SDK client and adds headers when it is called."""

    def __init__(self, target: Any, headers: dict[str, str]) -> None:
        self._target = target
        self._headers = headers

    def __getattr__(self, name: str) -> Tagged:
        return Tagged(getattr(self._target, name), self._headers)

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        kwargs["extra_headers"] = {**self._headers, **kwargs.get("extra_headers", {})}
        return self._target(*args, **kwargs)


class Audited:
    """Only counts."""

    def __init__(self, client: OpenAI) -> None:
        self.__dict__["client"] = client
        self.__dict__["calls"] = 0

    def __getattr__(self, name: str) -> Any:
        self.__dict__["calls"] += 1
        return getattr(self.client, name)

    def __setattr__(self, name: str, value: Any) -> None:
        setattr(self.client, name, value)


full = Tagged(OpenAI(), {"x-llm-team": "p", "x-llm-service": "proxy", "x-llm-feature": "any"})
full.responses.create(model="m1", input="x")  # call: m1
full.chat.completions.create(model="m2", messages=[{"role": "user", "content": "x"}], extra_headers={"x-llm-feature": "own"})  # call: m2
part = Tagged(OpenAI(), {"x-llm-team": "p"})
part.embeddings.create(model="m3", input="x")  # call: m3
audited = Audited(OpenAI(default_headers={"x-llm-team": "audit", "x-llm-service": "count"}))
audited.responses.create(model="m4", input="x", extra_headers={"x-llm-feature": "counted"})  # call: m4
audited.responses.create(model="m5", input="x")  # call: m5
