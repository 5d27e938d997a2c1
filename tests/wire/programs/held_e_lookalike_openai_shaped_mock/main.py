"""A fake with the SDK's shape, used by an offline demo; the SDK's types are imported for annotations only."""
from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from openai import OpenAI
    from openai.types.responses import Response


def fake_openai(reply: str) -> SimpleNamespace:
    def create(*, model: str, input: str, **_: object) -> SimpleNamespace:
        return SimpleNamespace(output_text=f"{reply} {model} {input}")

    return SimpleNamespace(responses=SimpleNamespace(create=create))


def demo() -> str:
    client = fake_openai("offline")
    return client.responses.create(model="none", input="hi").output_text


def first_line(response: Response) -> str:
    return response.output_text.splitlines()[0]


def name_of(client: OpenAI) -> str:
    return type(client).__name__


print(demo(), first_line(SimpleNamespace(output_text="a")), name_of(fake_openai("x")))
