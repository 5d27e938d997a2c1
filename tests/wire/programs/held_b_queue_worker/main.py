"""A thread worker that takes jobs from a queue; jobs carry their headers."""
import queue
import threading

from openai import OpenAI

client = OpenAI(default_headers={"x-llm-team": "w", "x-llm-service": "v"})
jobs: queue.Queue = queue.Queue()


def submit(model: str, prompt: str) -> None:
    jobs.put({"model": model, "input": prompt, "extra_headers": {"x-llm-feature": "job"}})


def worker() -> None:
    while True:
        job = jobs.get()
        if job is None:
            return
        client.responses.create(**job)  # call: m1 unknown


submit("m1", "hello")
jobs.put(None)
thread = threading.Thread(target=worker)
thread.start()
thread.join()
client.responses.create(model="m2", input="bye")  # call: m2
