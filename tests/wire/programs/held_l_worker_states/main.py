"""A worker as a thread with states: it opens its client when it starts, and changes headers as its queue tells it."""
from __future__ import annotations

import queue
import threading
from dataclasses import dataclass
from enum import Enum, auto

from openai import OpenAI

OWNER = {"x-llm-team": "ingest", "x-llm-service": "worker"}


class Kind(Enum):
    SUMMARISE = auto()
    TRANSLATE = auto()
    STOP = auto()


@dataclass
class Item:
    kind: Kind
    text: str = ""


class Worker(threading.Thread):
    def __init__(self, items: queue.Queue[Item]) -> None:
        super().__init__(name="worker", daemon=True)
        self.items = items
        self.client: OpenAI | None = None
        self.headers: dict[str, str] = OWNER
        self.done: list[str] = []

    def open(self) -> None:
        self.client = OpenAI(default_headers=OWNER)

    def run(self) -> None:
        self.open()
        while (item := self.items.get()).kind is not Kind.STOP:
            self.done.append(self.handle(item))

    def handle(self, item: Item) -> str:
        match item.kind:
            case Kind.SUMMARISE:
                return self.summarise(item.text)
            case Kind.TRANSLATE:
                self.headers = {**self.headers, "x-llm-feature": "translate"}
                return self.translate(item.text)
            case _:
                raise ValueError(item.kind)

    def summarise(self, text: str) -> str:
        assert self.client is not None
        return self.client.responses.create(  # call: m1
            model="m1", input=text, extra_headers={**OWNER, "x-llm-feature": "summarise"}
        ).output_text

    def translate(self, text: str) -> str:
        assert self.client is not None
        reply = self.client.chat.completions.create(  # call: m2
            model="m2", messages=[{"role": "user", "content": text}], extra_headers=self.headers
        )
        return reply.choices[0].message.content or ""

    def size(self) -> int:
        client = self.client or OpenAI()
        return len(client.embeddings.create(model="m3", input=self.name).data)  # call: m3


def main() -> None:
    items: queue.Queue[Item] = queue.Queue()
    worker = Worker(items)
    worker.start()
    for kind in (Kind.SUMMARISE, Kind.TRANSLATE, Kind.STOP):
        items.put(Item(kind, "text"))
    worker.join()
    print(worker.done, worker.size(), Worker(items).size())


main()
