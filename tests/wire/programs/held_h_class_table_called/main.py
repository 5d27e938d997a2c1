"""A table in a class, filled by its classmethod's decorator; what is in it is called with tags."""
from collections.abc import Callable
from typing import Any, ClassVar

from openai import OpenAI

OWNER = {"x-llm-team": "reg", "x-llm-service": "classes"}
client = OpenAI(default_headers=OWNER)


class Handlers:
    table: ClassVar[dict[str, Callable[..., Any]]] = {}

    @classmethod
    def on(cls, name: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
        def register(function: Callable[..., Any]) -> Callable[..., Any]:
            cls.table[name] = function
            return function

        return register


@Handlers.on("title")
def title(text: str, headers: dict[str, str]) -> Any:
    return client.responses.create(model="m1", input=text, extra_headers=headers)


Handlers.table["title"]("x", {"x-llm-feature": "title"})  # call: m1
