"""A worker that takes jobs off a queue and dispatches them by name to handlers; the context travels with the job."""
from __future__ import annotations

import json
import queue
import threading
from dataclasses import asdict, dataclass, field
from typing import Any, Protocol

from openai import OpenAI


@dataclass
class Job:
    kind: str
    payload: dict[str, Any]
    tags: dict[str, str] = field(default_factory=dict)

    @classmethod
    def from_json(cls, raw: str) -> "Job":
        return cls(**json.loads(raw))

    def to_json(self) -> str:
        return json.dumps(asdict(self))


class Handler(Protocol):
    def __call__(self, job: Job) -> Any: ...


class Worker:
    def __init__(self, jobs: "queue.Queue[str]") -> None:
        self.jobs = jobs
        self.handlers: dict[str, Handler] = {"title": self.title, "vector": self.vector}
        self.client = OpenAI(default_headers={"x-llm-team": "workers", "x-llm-service": "queue"})

    def run(self) -> None:
        while True:
            raw = self.jobs.get()
            if raw == "stop":
                return
            job = Job.from_json(raw)
            try:
                self.handlers[job.kind](job)
            finally:
                self.jobs.task_done()

    def title(self, job: Job) -> str:
        return self.client.responses.create(  # call: m1
            model="m1", input=job.payload["text"], extra_headers={"x-llm-feature": job.kind}
        ).output_text

    def vector(self, job: Job) -> list[float]:
        return self.client.embeddings.create(model="m2", input=job.payload["text"]).data[0].embedding  # call: m2


def enqueue(jobs: "queue.Queue[str]", kind: str, **payload: Any) -> None:
    jobs.put(Job(kind, payload, {"feature": kind}).to_json())


def main() -> None:
    jobs: queue.Queue[str] = queue.Queue()
    worker = Worker(jobs)
    thread = threading.Thread(target=worker.run, daemon=True)
    thread.start()
    enqueue(jobs, "title", text="x")
    enqueue(jobs, "vector", text="y")
    jobs.put("stop")
    thread.join()


main()
