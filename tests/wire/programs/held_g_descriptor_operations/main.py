"""Operations as class attributes: descriptors with __set_name__, slots, cached clients per owner."""
from __future__ import annotations

from functools import cached_property
from typing import Any

from openai import OpenAI


class Operation:
    """``summarize = Operation("m1")`` on a class makes ``obj.summarize("text")``."""

    def __init__(self, model: str, tagged: bool = True) -> None:
        self.model = model
        self.tagged = tagged

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    def __get__(self, instance: Service | None, owner: type) -> Any:
        if instance is None:
            return self

        def run(text: str) -> str:
            headers = {"x-llm-feature": self.name.replace("_", "-")} if self.tagged else {}
            return instance.client.responses.create(model=self.model, input=text, extra_headers=headers).output_text  # call: m1, m2

        return run


class Service:
    summarize = Operation("m1")
    rate = Operation("m2", tagged=False)

    @cached_property
    def client(self) -> OpenAI:
        return OpenAI(default_headers=self.headers)

    @property
    def headers(self) -> dict[str, str]:
        return {"x-llm-team": "ops", "x-llm-service": type(self).__name__.lower()}

    def plain(self, text: str) -> str:
        return self.client.responses.create(model="m3", input=text, extra_headers={"x-llm-feature": "plain"}).output_text  # call: m3


service = Service()
service.summarize("x")
service.rate("x")
service.plain("x")
