"""Descriptors that return bound callables: an endpoint descriptor with __set_name__ and __get__, partialmethod, __call__."""
from __future__ import annotations

from collections.abc import Callable
from functools import partial, partialmethod
from typing import Any

from openai import OpenAI


class Endpoint:
    """Calls a resource of the owner's client with the attribute's name as feature."""

    def __init__(self, path: str, **defaults: Any) -> None:
        self.path = path
        self.defaults = defaults

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    def __get__(self, owner: Any, kind: type | None = None) -> Any:
        if owner is None:
            return self
        resource = getattr(owner.client, self.path)
        return partial(resource.create, extra_headers={**owner.headers, "x-llm-feature": self.name}, **self.defaults)


class Service:
    headers = {"x-llm-team": "desc", "x-llm-service": "calls"}
    embed = Endpoint("embeddings", model="m1")
    respond = Endpoint("responses", model="m2")

    def __init__(self) -> None:
        self.client = OpenAI()

    def _send(self, model: str, text: str, feature: str | None = None) -> str:
        headers = self.headers if feature is None else {**self.headers, "x-llm-feature": feature}
        return self.client.responses.create(model=model, input=text, extra_headers=headers).output_text

    title = partialmethod(_send, "m3", feature="title")
    plain = partialmethod(_send, "m4")


service = Service()
service.embed(input="x")  # call: m1
service.respond(input="x")  # call: m2
service.title("x")  # call: m3
service.plain("x")  # call: m4
