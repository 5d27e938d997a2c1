"""Descriptors: one builds headers from the owner's name, one caches a client."""
from openai import OpenAI


class Headers:
    def __init__(self, **fixed: str) -> None:
        self.fixed = fixed

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    def __get__(self, instance, owner=None) -> dict[str, str]:
        return {"x-llm-service": "docs", **{f"x-llm-{key}": value for key, value in self.fixed.items()}}


class LazyClient:
    def __get__(self, instance, owner=None) -> OpenAI:
        if instance is None:
            return self
        if "client" not in instance.__dict__:
            instance.__dict__["client"] = OpenAI()
        return instance.__dict__["client"]


class Writer:
    full = Headers(team="docs", feature="write")
    half = Headers(team="docs")
    client = LazyClient()

    def write(self) -> None:
        self.client.responses.create(model="m1", input="x", extra_headers=self.full)  # call: m1

    def outline(self) -> None:
        self.client.responses.create(model="m2", input="x", extra_headers=self.half)  # call: m2


writer = Writer()
writer.write()
writer.outline()
