"""An ETL job: extract, enrich in batches with retries, load. Settings are dataclasses behind an lru_cache."""
from __future__ import annotations

from collections.abc import Iterator

from llm import Enricher, batched

ROWS = [{"id": "1", "text": "a"}, {"id": "2", "text": "b"}, {"id": "3", "text": "c"}]


def extract() -> Iterator[dict[str, str]]:
    yield from ROWS


def transform(enricher: Enricher, rows: Iterator[dict[str, str]]) -> Iterator[dict[str, object]]:
    for batch in batched(rows, enricher.settings.batch):
        vectors = enricher.embed([row["text"] for row in batch])
        for row, vector in zip(batch, vectors):
            yield {**row, "label": enricher.classify(row["text"]), "vector": vector}


def load(rows: Iterator[dict[str, object]]) -> int:
    return sum(1 for _ in rows)


if __name__ == "__main__":
    job = Enricher()
    print(load(transform(job, extract())))
    job.summarise("m3", ROWS, feature="summary")  # call: m3
    job.summarise("m4", ROWS)  # call: m4
