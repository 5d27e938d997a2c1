"""Texts go through a chunking generator; two indexes of which one is forgotten."""
from collections.abc import Iterable, Iterator
from itertools import islice

from openai import OpenAI


def chunks(texts: Iterable[str], size: int) -> Iterator[list[str]]:
    texts = iter(texts)
    while chunk := list(islice(texts, size)):
        yield chunk


class Index:
    tags: dict[str, str] = {}
    model = "m1"

    def __init__(self, client: OpenAI) -> None:
        self.create = client.embeddings.create
        self.vectors: list[list[float]] = []

    def add(self, texts: Iterable[str]) -> None:
        for chunk in chunks(texts, 2):
            reply = self.create(model=self.model, input=chunk, extra_headers=self.tags)  # call: m1, m2
            self.vectors.extend(item.embedding for item in reply.data)


class Articles(Index):
    tags = {"x-llm-feature": "articles"}
    model = "m2"


client = OpenAI(default_headers={"x-llm-team": "search", "x-llm-service": "index"})
for index in (Index(client), Articles(client)):
    index.add(["a", "b", "c"])
