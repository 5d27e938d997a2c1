"""Facades: __getattr__ to a client, a lazy proxy, __class_getitem__ factories, composition with forwarded **kwargs, a null object."""
from __future__ import annotations

from typing import Any

from openai import OpenAI


class Lazy:
    def __init__(self, factory: Any) -> None:
        self._factory = factory
        self._value: Any = None

    def __getattr__(self, name: str) -> Any:
        if self._value is None:
            self._value = self._factory()
        return getattr(self._value, name)


lazy = Lazy(lambda: OpenAI(default_headers={"x-llm-team": "lazy", "x-llm-service": "proxy"}))
lazy.responses.create(model="m1", input="x", extra_headers={"x-llm-feature": "lazy"})  # call: m1
lazy.responses.create(model="m2", input="x")  # call: m2


class Facade:
    """Only responses are tagged."""

    def __init__(self, client: OpenAI, **tags: str) -> None:
        self._client = client
        self._headers = {f"x-llm-{name}": value for name, value in tags.items()}

    def respond(self, **kwargs: Any) -> Any:
        kwargs["extra_headers"] = self._headers | kwargs.get("extra_headers", {})
        return self._client.responses.create(**kwargs)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._client, name)


facade = Facade(OpenAI(), team="facade", service="forward")
facade.respond(model="m3", input="x", extra_headers={"x-llm-feature": "given"})  # call: m3
facade.respond(model="m4", input="x")  # call: m4
facade.embeddings.create(model="m5", input="x", extra_headers={"x-llm-team": "facade"})  # call: m5


class For:
    table: dict[str, dict[str, str]] = {"search": {"x-llm-team": "for", "x-llm-service": "search", "x-llm-feature": "get"}}

    def __class_getitem__(cls, name: str) -> OpenAI:
        return OpenAI(default_headers=cls.table[name])


For["search"].responses.create(model="m6", input="x")  # call: m6


class Null:
    def __getattr__(self, name: str) -> Null:
        return self

    def __call__(self, *args: Any, **kwargs: Any) -> Null:
        return self


Null().responses.create(model="none", input="x")
