"""threading: Thread subclasses with run, Timer with kwargs, Event loops, thread-local clients, a producer and a consumer."""
from __future__ import annotations

import queue
import threading
from typing import Any

from openai import OpenAI

TAGS = {"x-llm-team": "threads", "x-llm-service": "work"}
local = threading.local()


def client() -> OpenAI:
    if not hasattr(local, "client"):
        local.client = OpenAI(default_headers=TAGS)
    return local.client


class Worker(threading.Thread):
    feature = "worker"

    def __init__(self, jobs: queue.Queue[dict[str, Any] | None], **kwargs: Any) -> None:
        super().__init__(daemon=True, **kwargs)
        self.jobs = jobs
        self.client = OpenAI(default_headers=TAGS)

    def run(self) -> None:
        while (job := self.jobs.get()) is not None:
            self.client.responses.create(**job, extra_headers={"x-llm-feature": self.feature})  # call: m1
            self.jobs.task_done()


def timed(model: str, *, headers: dict[str, str] | None = None) -> None:
    client().responses.create(model=model, input="x", extra_headers=headers)


jobs: queue.Queue[dict[str, Any] | None] = queue.Queue()
worker = Worker(jobs, name="w")
worker.start()
jobs.put({"model": "m1", "input": "x"})
jobs.put(None)
worker.join()
timer = threading.Timer(0, timed, args=("m2",), kwargs={"headers": {"x-llm-feature": "timer"}})  # call: m2
timer.start()
timer.join()
thread = threading.Thread(target=timed, args=["m3"])  # call: m3
thread.start()
thread.join()
threading.Thread(target=lambda: client().embeddings.create(model="m4", input="x")).run()  # call: m4
