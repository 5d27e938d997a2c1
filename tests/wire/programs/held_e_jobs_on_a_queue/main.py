"""Jobs as (function, arguments) tuples on a queue; a worker thread calls them."""
import queue
import threading
from typing import Any

from openai import OpenAI

jobs: "queue.Queue[tuple[Any, dict[str, Any]] | None]" = queue.Queue()
client = OpenAI(default_headers={"x-llm-team": "mail", "x-llm-service": "sorter"})


def worker() -> None:
    while (job := jobs.get()) is not None:
        function, arguments = job
        function(**arguments)
        jobs.task_done()


def classify(text: str, urgent: bool) -> None:
    headers = {"x-llm-feature": "urgent" if urgent else "classify"}
    client.responses.create(model="m1", input=text, extra_headers=headers)  # call: m1


def answer(text: str) -> None:
    client.chat.completions.create(model="m2", messages=[{"role": "user", "content": text}])  # call: m2


thread = threading.Thread(target=worker)
thread.start()
jobs.put((classify, {"text": "a", "urgent": True}))
jobs.put((classify, {"text": "b", "urgent": False}))
jobs.put((answer, dict(text="c")))
jobs.put(None)
thread.join()
