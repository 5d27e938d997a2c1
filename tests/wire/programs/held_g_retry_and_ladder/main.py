"""A ladder of models behind one retry loop; the last rung has lost its tags."""
from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator

import openai
from openai import OpenAI

TAGS = {"x-llm-team": "core", "x-llm-service": "ladder"}


@dataclasses.dataclass
class Rung:
    model: str
    headers: dict[str, str] = dataclasses.field(default_factory=dict)
    send: Callable[..., object] | None = None


class Ladder:
    def __init__(self, *rungs: Rung) -> None:
        self.rungs = rungs
        self.client = OpenAI(max_retries=0)

    def __iter__(self) -> Iterator[Rung]:
        return iter(self.rungs)

    def climb(self, text: str) -> str:
        failure: Exception | None = None
        for rung in self:
            try:
                return self.client.responses.create(model=rung.model, input=text, extra_headers=rung.headers).output_text  # call: m1, m2, m3
            except openai.APIStatusError as error:
                failure = error
        raise RuntimeError("no rung held") from failure


class Safe(Ladder):
    def climb(self, text: str) -> str:
        with_tags = self.client.with_options(default_headers={**TAGS, "x-llm-feature": "safe"})
        return with_tags.responses.create(model="m4", input=text).output_text  # call: m4


Ladder(Rung("m1", {**TAGS, "x-llm-feature": "climb"}), Rung("m2", TAGS | {"x-llm-feature": "climb"}), Rung("m3")).climb("up")
Safe().climb("up")
