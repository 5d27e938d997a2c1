"""A TypedDict is a dict: callers write one, and not its class."""

from typing import TypedDict

import litellm


class Tags(TypedDict, total=False):
    team: str
    service: str
    feature: str


BASE: Tags = {"team": "data", "service": "etl"}


def ask(model, text, tags: Tags):
    return litellm.completion(
        model=f"openai/{model}",
        messages=[{"role": "user", "content": text}],
        extra_headers={f"x-llm-{name}": value for name, value in tags.items()},
    )


def embed(model, rows, tags: Tags = BASE):
    return litellm.embedding(
        model=f"openai/{model}", input=rows, extra_headers={"x-llm-" + name: tags[name] for name in tags}
    )


ask("m1", "one", {"team": "data", "service": "etl"})  # call: m1
ask("m2", "two", {**BASE, "feature": "ask"})  # call: m2
ask("m3", "three", Tags(team="data", service="etl", feature="ask"))  # call: m3
embed("m4", ["four"])  # call: m4
embed("m5", ["five"], {**BASE, "feature": "embed"})  # call: m5
