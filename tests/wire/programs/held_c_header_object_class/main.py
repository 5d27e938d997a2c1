"""A Mapping-like headers class and a dict subclass."""
from collections import UserDict

from openai import OpenAI


class Tags(dict):
    def __init__(self, team: str, service: str) -> None:
        super().__init__()
        self["x-llm-team"] = team
        self["x-llm-service"] = service

    def feature(self, name: str) -> "Tags":
        self["x-llm-feature"] = name
        return self


class Loose(UserDict):
    pass


client = OpenAI()
client.responses.create(model="m1", input="x", extra_headers=Tags("a", "b").feature("c"))  # call: m1
client.responses.create(model="m2", input="x", extra_headers=Tags("a", "b"))  # call: m2
loose = Loose({"x-llm-team": "a"})
loose["x-llm-service"] = "b"
client.responses.create(model="m3", input="x", extra_headers=dict(loose))  # call: m3
