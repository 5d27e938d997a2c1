"""Everything on the class: a singleton by __new__, configure(), class-level client, classmethods that send."""
from __future__ import annotations

from typing import Any, ClassVar

from openai import OpenAI


class LLM:
    _client: ClassVar[OpenAI | None] = None
    _headers: ClassVar[dict[str, str]] = {}

    @classmethod
    def configure(cls, team: str, service: str = "") -> type[LLM]:
        cls._headers = {"x-llm-team": team, "x-llm-service": service or "fallback"}
        cls._client = OpenAI(default_headers=cls._headers)
        return cls

    @classmethod
    def client(cls) -> OpenAI:
        if cls._client is None:
            cls.configure(team="fallback")
        assert cls._client is not None
        return cls._client

    @classmethod
    def ask(cls, model: str, text: str, **options: Any) -> str:
        return cls.client().responses.create(model=model, input=text, **options).output_text

    @staticmethod
    def embed(text: str) -> int:
        return len(LLM.client().embeddings.create(model="m3", input=text, extra_headers={"x-llm-service": "s", "x-llm-feature": "embed"}).data)  # call: m3


class Single:
    _instance: Single | None = None

    def __new__(cls) -> Single:
        if cls._instance is None:
            cls._instance = super().__new__(cls)
            cls._instance.client = OpenAI(default_headers={"x-llm-team": "one", "x-llm-service": "single"})
        return cls._instance

    client: OpenAI

    def ask(self, text: str) -> str:
        return self.client.responses.create(model="m4", input=text).output_text  # call: m4


LLM.configure(team="class", service="level")
LLM.ask("m1", "x", extra_headers={"x-llm-feature": "ask"})  # call: m1
LLM.ask("m2", "x", extra_headers={"x-llm-service": "own"})  # call: m2
LLM.embed("x")
Single().ask("x")
assert Single() is Single()
