"""An indexer: an embedder behind a protocol, batches, an upsert; a query embedder that somebody copied."""
from __future__ import annotations

import itertools
import os
from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

import cohere
from openai import OpenAI

TAGS = {"x-llm-team": "search", "x-llm-service": "indexer"}


class Embedder(Protocol):
    def embed(self, texts: Sequence[str]) -> list[list[float]]: ...


class OpenAIEmbedder:
    def __init__(self, feature: str = "index", model: str = "m1") -> None:
        self._client = OpenAI(default_headers={**TAGS, "x-llm-feature": feature})
        self._model = model

    def embed(self, texts: Sequence[str]) -> list[list[float]]:
        response = self._client.embeddings.create(model=self._model, input=list(texts))  # call: m1
        return [item.embedding for item in sorted(response.data, key=lambda item: item.index)]


class CohereEmbedder:
    def __init__(self, model: str = "m2") -> None:
        self._client = cohere.ClientV2()
        self._model = model
        self._options = {"additional_headers": TAGS}

    def embed(self, texts: Sequence[str]) -> list[list[float]]:
        response = self._client.embed(  # call: m2
            model=self._model,
            texts=list(texts),
            input_type="search_document",
            embedding_types=["float"],
            request_options=self._options,
        )
        return [list(vector) for vector in response.embeddings.float_ or []]


def batched(items: Iterable[str], size: int) -> Iterator[tuple[str, ...]]:
    iterator = iter(items)
    while batch := tuple(itertools.islice(iterator, size)):
        yield batch


class Index:
    def __init__(self, embedder: Embedder, size: int = 2) -> None:
        self.embedder = embedder
        self.size = size
        self.vectors: dict[str, list[float]] = {}

    def upsert(self, texts: Iterable[str]) -> int:
        for batch in batched(texts, self.size):
            self.vectors.update(zip(batch, self.embedder.embed(batch), strict=False))
        return len(self.vectors)


def make_embedder(kind: str | None = None) -> Embedder:
    kind = kind or os.environ.get("EMBEDDER", "openai")
    return {"openai": OpenAIEmbedder, "cohere": CohereEmbedder}[kind]()


print(Index(make_embedder()).upsert(["a", "b", "c"]), Index(make_embedder("cohere")).upsert(["a"]))
