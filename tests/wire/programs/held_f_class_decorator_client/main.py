"""A class decorator gives classes their client and wraps a method of theirs."""
import functools
from typing import TypeVar

from openai import OpenAI

C = TypeVar("C", bound=type)


def uses_llm(service: str):
    def decorate(cls: C) -> C:
        cls.client = OpenAI(default_headers={"x-llm-team": "apps", "x-llm-service": service})
        return cls

    return decorate


def counted(method):
    @functools.wraps(method)
    def call(self, *args, **kwargs):
        self.count = getattr(self, "count", 0) + 1
        return method(self, *args, **kwargs)

    return call


@uses_llm("notes")
class Notes:
    @counted
    def shorten(self, text: str) -> str:
        return self.client.responses.create(model="m1", input=text, extra_headers={"x-llm-feature": "s"}).output_text  # call: m1

    @counted
    def name(self, text: str) -> str:
        return self.client.responses.create(model="m2", input=text).output_text  # call: m2


notes = Notes()
notes.shorten("x")
notes.name("x")
