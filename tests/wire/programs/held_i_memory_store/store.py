from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from typing import Generic, TypeVar

import httpx
from openai import OpenAI

T = TypeVar("T")


class Embedder(ABC):
    dimensions = 3

    @abstractmethod
    def embed(self, texts: Sequence[str]) -> list[list[float]]: ...

    def embed_one(self, text: str) -> list[float]:
        return self.embed([text])[0]


class OpenAIEmbedder(Embedder):
    def __init__(self, model: str, *, client: OpenAI | None = None, headers: dict[str, str] | None = None) -> None:
        self.model = model
        self.client = client or OpenAI()
        self.headers = headers or {}

    def embed(self, texts: Sequence[str]) -> list[list[float]]:
        reply = self.client.embeddings.create(model=self.model, input=list(texts), extra_headers=self.headers)  # call: m1, m2
        return [item.embedding for item in reply.data]


class HttpEmbedder(Embedder):
    def __init__(self, url: str, headers: dict[str, str]) -> None:
        self.http = httpx.Client(base_url=url, headers=headers)

    def embed(self, texts: Sequence[str]) -> list[list[float]]:
        reply = self.http.post("/v1/embeddings", json={"model": "m3", "input": list(texts)})  # call: m3
        return [item["embedding"] for item in reply.json()["data"]]


class FakeEmbedder(Embedder):
    def embed(self, texts: Sequence[str]) -> list[list[float]]:
        return [[float(len(text))] * self.dimensions for text in texts]


class Store(Generic[T]):
    def __init__(self, embedder: Embedder) -> None:
        self.embedder = embedder
        self.items: list[tuple[list[float], T]] = []

    def __len__(self) -> int:
        return len(self.items)

    def __iter__(self) -> Iterator[T]:
        return (item for _, item in self.items)

    def add(self, text: str, item: T) -> None:
        self.items.append((self.embedder.embed_one(text), item))

    def nearest(self, text: str) -> T:
        wanted = self.embedder.embed_one(text)
        return min(self.items, key=lambda pair: sum((a - b) ** 2 for a, b in zip(pair[0], wanted)))[1]
