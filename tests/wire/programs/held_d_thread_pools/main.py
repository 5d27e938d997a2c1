"""Pools: map over partials, submit with kwargs, as_completed, a dict of futures."""
from concurrent.futures import ThreadPoolExecutor, as_completed
from functools import partial

from openai import OpenAI

client = OpenAI(default_headers={"x-llm-team": "ops"})
TAGS = {"x-llm-service": "report", "x-llm-feature": "rows"}


def row(text: str, *, model: str, headers: dict[str, str] | None = None) -> str:
    return client.responses.create(model=model, input=text, extra_headers=headers).output_text


def plain(text: str) -> str:
    return client.responses.create(model="m3", input=text, extra_headers=TAGS).output_text  # call: m3


with ThreadPoolExecutor(2) as pool:
    list(pool.map(partial(row, model="m1", headers=TAGS), ["a", "b"]))  # call: m1
    futures = {pool.submit(row, text, model="m2"): text for text in ("c", "d")}  # call: m2
    for future in as_completed(futures):
        future.result()
    list(pool.map(plain, ["e"]))
    pool.submit(client.responses.create, model="m4", input="f", extra_headers={**TAGS}).result()  # call: m4
    pool.submit(client.embeddings.create, model="m5", input="f").result()  # call: m5
