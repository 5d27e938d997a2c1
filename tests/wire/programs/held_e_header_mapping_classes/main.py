"""Headers as classes of their own: a UserDict, a dict subclass with __missing__, a Mapping with keys()."""
from collections import UserDict

from openai import OpenAI


class Headers(UserDict):
    prefix = "x-llm-"

    def __setitem__(self, key: str, value: str) -> None:
        super().__setitem__(key if key.startswith(self.prefix) else self.prefix + key, value)


class Tags(dict):
    def for_feature(self, name: str) -> "Tags":
        return Tags(self, **{"x-llm-feature": name})


class Pairs:
    def __init__(self, **pairs: str) -> None:
        self.pairs = pairs

    def keys(self):
        return [f"x-llm-{key}" for key in self.pairs]

    def __getitem__(self, key: str) -> str:
        return self.pairs[key.removeprefix("x-llm-")]


client = OpenAI()
headers = Headers({"team": "geo", "service": "tiles"})
headers["feature"] = "label"
client.responses.create(model="m1", input="x", extra_headers=dict(headers))  # call: m1
tags = Tags({"x-llm-team": "geo", "x-llm-service": "tiles"})
client.responses.create(model="m2", input="x", extra_headers=tags.for_feature("name"))  # call: m2
client.responses.create(model="m3", input="x", extra_headers=tags)  # call: m3
client.responses.create(model="m4", input="x", extra_headers={**Pairs(team="geo", feature="pairs")})  # call: m4
