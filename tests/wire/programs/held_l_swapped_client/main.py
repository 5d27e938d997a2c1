"""A scope that swaps an object's client for a derived one and puts the old one back."""
from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import wraps

from openai import OpenAI


def feature(name: str):
    """For methods of a Session: everything inside is sent with this feature."""

    def decorate(method):
        @wraps(method)
        def wrapper(self, *args, **kwargs):
            with self.scope(name):
                return method(self, *args, **kwargs)

        return wrapper

    return decorate


class Session:
    def __init__(self, client: OpenAI) -> None:
        self.client = client
        self.history: list[str] = []

    @contextmanager
    def scope(self, name: str) -> Iterator[None]:
        outer = self.client
        self.client = outer.with_options(default_headers={"x-llm-feature": name})
        try:
            yield
        finally:
            self.client = outer

    @feature("outline")
    def outline(self, text: str) -> str:
        reply = self.client.responses.create(model="m1", input=text)  # call: m1
        self.history.append(reply.output_text)
        return reply.output_text

    def expand(self, text: str) -> str:
        with self.scope("expand"):
            reply = self.client.responses.create(model="m2", input=text)  # call: m2
        return reply.output_text

    def close(self, text: str) -> str:
        reply = self.client.chat.completions.create(  # call: m3
            model="m3", messages=[{"role": "user", "content": text}], extra_headers={"x-llm-feature": "close"}
        )
        return reply.choices[0].message.content or ""


def main() -> None:
    session = Session(OpenAI(default_headers={"x-llm-team": "writing", "x-llm-service": "editor"}))
    print(session.outline("a"), session.expand("b"), session.close("c"), session.history)


main()
