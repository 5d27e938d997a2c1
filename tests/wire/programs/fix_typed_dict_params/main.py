from __future__ import annotations

from typing import TypedDict, Unpack

from openai import OpenAI


class Options(TypedDict, total=False):
    temperature: float
    max_output_tokens: int
    extra_headers: dict[str, str]


class Writer:
    DEFAULTS: Options = {"temperature": 0.2, "extra_headers": {"x-llm-team": "copy", "x-llm-service": "writer"}}

    def __init__(self) -> None:
        self.client = OpenAI()

    def _create(self, model: str, text: str, **options: Unpack[Options]) -> str:
        merged: Options = {**self.DEFAULTS, **options}
        return self.client.responses.create(model=model, input=text, **merged).output_text

    def headline(self, text: str) -> str:
        return self._create("m1", text, max_output_tokens=20)  # call: m1

    def teaser(self, text: str) -> str:
        return self._create("m2", text)  # call: m2


writer = Writer()
print(writer.headline("x"), writer.teaser("y"))
