"""An index class that batches texts and embeds them, with a search that calls twice."""
from collections.abc import Iterable, Iterator
from itertools import islice

from openai import OpenAI


def batched(items: Iterable[str], size: int) -> Iterator[list[str]]:
    iterator = iter(items)
    while batch := list(islice(iterator, size)):
        yield batch


class Index:
    FEATURES = {"index": "ingest", "query": "search"}

    def __init__(self, llm: OpenAI, model: str) -> None:
        self.llm, self.model = llm, model
        self.vectors: list = []

    def _embed(self, texts: list[str], kind: str) -> list:
        headers = {"x-llm-feature": self.FEATURES[kind]}
        result = self.llm.embeddings.create(model=self.model, input=texts, extra_headers=headers)  # call: m1
        return [item.embedding for item in result.data]

    def add(self, texts: Iterable[str]) -> None:
        for batch in batched(texts, 2):
            self.vectors.extend(self._embed(batch, "index"))

    def query(self, text: str) -> str:
        self._embed([text], "query")
        return self.llm.responses.create(model="m2", input=text).output_text  # call: m2


index = Index(OpenAI(default_headers={"x-llm-team": "in", "x-llm-service": "dex"}), "m1")
index.add(["a", "b", "c"])
index.query("a")
