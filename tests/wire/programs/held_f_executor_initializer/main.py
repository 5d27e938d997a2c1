"""Worker threads get their client from the pool's initializer."""
from concurrent.futures import ThreadPoolExecutor, as_completed

from openai import OpenAI

_client: OpenAI | None = None


def start(team: str) -> None:
    global _client
    _client = OpenAI(default_headers={"x-llm-team": team, "x-llm-service": "pool"})


def label(text: str) -> str:
    assert _client is not None
    return _client.responses.create(model="m1", input=text).output_text  # call: m1


def embed(text: str, *, headers: dict[str, str]) -> int:
    reply = _client.embeddings.create(model="m2", input=text, extra_headers=headers)  # call: m2
    return len(reply.data)


with ThreadPoolExecutor(2, initializer=start, initargs=("data",)) as pool:
    futures = [pool.submit(label, text) for text in "ab"]
    futures += [pool.submit(embed, text, headers={"x-llm-feature": "embed"}) for text in "ab"]
    for future in as_completed(futures):
        future.result()
