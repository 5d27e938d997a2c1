"""OpenAI's batch API: requests as JSON lines, tags as metadata of the batch, results by polling; one batch is bare."""
from __future__ import annotations

import json
import time
from collections.abc import Iterable, Iterator
from typing import Any

from openai import OpenAI
from openai.types import Batch

METADATA = {"team": "search", "service": "nightly"}
client = OpenAI()


def lines(texts: Iterable[str], model: str = "m0") -> Iterator[str]:
    for number, text in enumerate(texts):
        body: dict[str, Any] = {"model": model, "messages": [{"role": "user", "content": text}]}
        yield json.dumps({"custom_id": str(number), "method": "POST", "url": "/v1/chat/completions", "body": body})


def upload(texts: Iterable[str]) -> str:
    content = "\n".join(lines(texts)).encode()
    return client.files.create(file=("batch.jsonl", content), purpose="batch").id


def submit(file_id: str, feature: str) -> Batch:
    return client.batches.create(  # call: f1
        input_file_id=file_id,
        endpoint="/v1/chat/completions",
        completion_window="24h",
        metadata={**METADATA, "feature": feature},
    )


def wait(batch: Batch, seconds: float = 0.0) -> Batch:
    for _ in range(2):
        if batch.status in ("completed", "failed", "expired"):
            break
        time.sleep(seconds)
    return batch


class Backfill:
    def __init__(self, file_id: str) -> None:
        self.file_id = file_id

    def start(self) -> str:
        batch = client.batches.create(input_file_id=self.file_id, endpoint="/v1/embeddings", completion_window="24h")  # call: f2
        return batch.id


def check_one(text: str) -> str:
    reply = client.chat.completions.create(  # call: m1
        model="m1", messages=[{"role": "user", "content": text}], store=True, metadata={**METADATA, "feature": "check"}
    )
    return reply.choices[0].message.content


print(bool(upload(["a", "b"])), wait(submit("f1", "titles")).id, Backfill("f2").start(), check_one("x"))
