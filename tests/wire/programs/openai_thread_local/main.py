import threading

import openai

_local = threading.local()


def client() -> openai.OpenAI:
    if not hasattr(_local, "client"):
        _local.client = openai.OpenAI(default_headers={"x-llm-team": "threads", "x-llm-service": "pool"})
    return _local.client


def work(n):
    client().embeddings.create(model="m1", input=[str(n)], extra_headers={"x-llm-feature": "embed"})  # call: m1
    client().embeddings.create(model="m2", input=[str(n)])  # call: m2


threads = [threading.Thread(target=work, args=(n,)) for n in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
