"""Cohere: request options made by a class that knows the caller."""
from __future__ import annotations

import inspect

import cohere
from cohere.core import RequestOptions


class Options:
    base = {"x-llm-team": "kb", "x-llm-service": "search"}

    @classmethod
    def of(cls, feature: str | None = None) -> RequestOptions:
        headers = cls.base.copy()
        if feature:
            headers.update({"x-llm-feature": feature})
        return RequestOptions(additional_headers=headers, timeout_in_seconds=20)

    @classmethod
    def caller(cls) -> RequestOptions:
        name = inspect.stack()[1].function
        return RequestOptions(additional_headers={**cls.base, "x-llm-feature": name})


co = cohere.ClientV2()


def rank(query: str) -> None:
    co.rerank(model="m1", query=query, documents=["a"], request_options=Options.of("rank"))  # call: m1


def embed(text: str) -> None:
    co.embed(model="m2", texts=[text], input_type="classification", embedding_types=["float"], request_options=Options.of())  # call: m2


def chat(text: str) -> None:
    co.chat(model="m3", messages=[{"role": "user", "content": text}], request_options=Options.caller())  # call: m3


rank("a")
embed("b")
chat("c")
