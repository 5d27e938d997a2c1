"""A pipeline: one generator makes request dicts, the next adds headers, the last sends."""
from collections.abc import Iterable, Iterator

from groq import Groq

groq = Groq(default_headers={"x-llm-service": "indexer"})


def requests(texts: Iterable[str]) -> Iterator[dict]:
    for text in texts:
        yield {"model": "m1", "messages": [{"role": "user", "content": text}]}


def tagged(items: Iterable[dict], team: str, feature: str) -> Iterator[dict]:
    for item in items:
        item["extra_headers"] = {"x-llm-team": team, "x-llm-feature": feature}
        yield item


def send(items: Iterable[dict]) -> Iterator[str]:
    for item in items:
        yield groq.chat.completions.create(**item).choices[0].message.content


def send_bare(items: Iterable[dict]) -> Iterator[str]:
    for item in items:
        yield groq.chat.completions.create(**{**item, "model": "m2"}).choices[0].message.content


print(list(send(tagged(requests(["a", "b"]), "search", "index"))))  # call: m1
print(list(send_bare(requests(["c"]))))  # call: m2
