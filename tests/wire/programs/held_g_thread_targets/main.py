"""Threads, timers, executors, callbacks: methods are handed over with args and kwargs."""
import threading
from concurrent.futures import ThreadPoolExecutor, as_completed
from queue import SimpleQueue

from openai import OpenAI

client = OpenAI(default_headers={"x-llm-team": "batch", "x-llm-service": "nightly"})


def job(model: str, *, headers: dict[str, str] | None = None) -> str:
    return client.responses.create(model=model, input="x", extra_headers=headers).output_text


class Runner(threading.Thread):
    def __init__(self, model: str, feature: str) -> None:
        super().__init__(daemon=True)
        self.model, self.feature = model, feature
        self.results: SimpleQueue[str] = SimpleQueue()

    def run(self) -> None:
        reply = client.responses.create(model=self.model, input="x", extra_headers={"x-llm-feature": self.feature})  # call: m1
        self.results.put(reply.output_text)


runner = Runner("m1", "runner")
runner.start()
runner.join()
one = threading.Thread(target=job, args=("m2",), kwargs={"headers": {"x-llm-feature": "thread"}})  # call: m2
two = threading.Thread(target=job, args=("m3",))  # call: m3
three = threading.Timer(0, client.responses.create, kwargs={"model": "m4", "input": "x"})  # call: m4
for thread in (one, two, three):
    thread.start()
    thread.join()
with ThreadPoolExecutor(2) as pool:
    futures = {
        pool.submit(job, "m5", headers={"x-llm-feature": "pool"}): "m5",  # call: m5
        pool.submit(client.embeddings.create, model="m6", input="x"): "m6",  # call: m6
    }
    for future in as_completed(futures):
        print(sorted(futures.values()), future.done())
