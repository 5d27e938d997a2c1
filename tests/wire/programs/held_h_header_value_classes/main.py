"""Classes that are mappings by protocol: keys and __getitem__ for **, __iter__ of pairs for dict(), a UserDict, __or__ and __ror__."""
from __future__ import annotations

from collections import UserDict
from collections.abc import Iterator

from openai import OpenAI

client = OpenAI()


class Tags:
    """Usable as ``**tags`` and ``dict(tags)``."""

    def __init__(self, **values: str) -> None:
        self._values = values

    def keys(self) -> Iterator[str]:
        return (f"x-llm-{name}" for name in self._values)

    def __getitem__(self, key: str) -> str:
        return self._values[key.removeprefix("x-llm-")]


class Pairs:
    def __init__(self, **values: str) -> None:
        self.values = values

    def __iter__(self) -> Iterator[tuple[str, str]]:
        for name, value in self.values.items():
            yield f"x-llm-{name}", value


class Headers(UserDict):
    def __missing__(self, key: str) -> str:
        return ""

    def with_feature(self, feature: str) -> Headers:
        return Headers({**self.data, "x-llm-feature": feature})


client.responses.create(model="m1", input="x", extra_headers={**Tags(team="a", service="b", feature="c")})  # call: m1
client.responses.create(model="m2", input="x", extra_headers={**Tags(team="a", service="b")})  # call: m2
client.responses.create(model="m3", input="x", extra_headers=dict(Pairs(team="a", service="b", feature="c")))  # call: m3
client.responses.create(model="m4", input="x", extra_headers=dict(Pairs(team="a")))  # call: m4
house = Headers({"x-llm-team": "a", "x-llm-service": "b"})
client.responses.create(model="m5", input="x", extra_headers=house.with_feature("five"))  # call: m5
client.responses.create(model="m6", input="x", extra_headers=dict(house))  # call: m6
house["x-llm-feature"] = "later"
client.responses.create(model="m7", input="x", extra_headers=house.data)  # call: m7
