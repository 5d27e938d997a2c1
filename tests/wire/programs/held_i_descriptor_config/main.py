"""Descriptors for lazy clients and for tags; __set_name__ gives the feature; a metaclass collects the features."""
from __future__ import annotations

from typing import Any, Generic, TypeVar, overload

from openai import OpenAI

T = TypeVar("T")


class Lazy(Generic[T]):
    def __init__(self, make: Any) -> None:
        self.make = make

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = f"_{name}"

    @overload
    def __get__(self, instance: None, owner: type) -> "Lazy[T]": ...
    @overload
    def __get__(self, instance: object, owner: type) -> T: ...
    def __get__(self, instance: Any, owner: type) -> Any:
        if instance is None:
            return self
        if not hasattr(instance, self.name):
            setattr(instance, self.name, self.make())
        return getattr(instance, self.name)


class Tag:
    def __init__(self, value: str | None = None) -> None:
        self.value = value

    def __set_name__(self, owner: type, name: str) -> None:
        self.key = f"x-llm-{name}"

    def __get__(self, instance: Any, owner: type) -> dict[str, str]:
        return {self.key: self.value} if self.value else {}


class Service:
    team = Tag("desc")
    service = Tag("lazy")
    feature = Tag()
    client = Lazy[OpenAI](lambda: OpenAI(default_headers={"x-llm-team": "desc"}))

    def plain(self) -> str:
        return self.client.responses.create(model="m1", input="x").output_text  # call: m1

    def owned(self) -> str:
        headers = {**self.team, **self.service, **self.feature}
        return self.client.responses.create(model="m2", input="x", extra_headers=headers).output_text  # call: m2


class Titles(Service):
    feature = Tag("titles")

    def titled(self) -> str:
        return self.client.responses.create(model="m3", input="x", extra_headers=self.service | self.feature).output_text  # call: m3


Service().plain()
Service().owned()
Titles().titled()
