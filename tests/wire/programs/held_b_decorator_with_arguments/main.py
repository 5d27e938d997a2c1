"""A decorator with arguments that injects the headers of a feature."""
from functools import wraps

from openai import OpenAI

client = OpenAI(default_headers={"x-llm-team": "docs", "x-llm-service": "writer"})


def feature(name: str):
    def decorate(function):
        @wraps(function)
        def wrapper(*args, **kwargs):
            kwargs.setdefault("headers", {})["x-llm-feature"] = name
            return function(*args, **kwargs)

        return wrapper

    return decorate


@feature("outline")
def outline(topic: str, headers: dict | None = None) -> str:
    return client.responses.create(model="m1", input=topic, extra_headers=headers).output_text  # call: m1


def draft(topic: str, headers: dict | None = None) -> str:
    return client.responses.create(model="m2", input=topic, extra_headers=headers).output_text


outline("cats")
draft("cats")  # call: m2
