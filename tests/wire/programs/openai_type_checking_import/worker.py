from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from openai import OpenAI


class Worker:
    llm: OpenAI

    def __init__(self, llm: OpenAI) -> None:
        self.llm = llm

    def match(self, profile: str) -> str:
        return self.llm.responses.create(model="m1", input=profile, extra_headers={"x-llm-feature": "match"}).output_text  # call: m1

    def rank(self, profile: str) -> str:
        return self.llm.responses.create(model="m2", input=profile).output_text  # call: m2
