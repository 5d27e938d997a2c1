"""Turns texts into vectors, a batch at a time."""

import os
from collections.abc import Iterator
from itertools import islice

from openai import OpenAI

HEADERS = {"x-llm-team": "platform", "x-llm-service": "search"}

client = OpenAI(api_key=os.environ["ACME_OPENAI_KEY"], default_headers=HEADERS)


def embed(texts: Iterator[str], *, feature: str, batch: int = 100) -> Iterator[list[float]]:
    while chunk := list(islice(texts, batch)):
        answer = client.embeddings.create(
            model="text-embedding-3-small",
            input=chunk,
            extra_headers={"x-llm-feature": feature},
        )
        yield from (item.embedding for item in answer.data)


def embed_query(text: str) -> list[float]:
    return next(embed(iter([text]), feature="query"))


def embed_documents(texts: list[str]) -> list[list[float]]:
    return list(embed(iter(texts), feature="index"))
