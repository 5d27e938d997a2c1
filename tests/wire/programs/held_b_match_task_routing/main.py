from dataclasses import dataclass

from openai import OpenAI

client = OpenAI()
BASE = {"x-llm-team": "studio", "x-llm-service": "editor"}


@dataclass
class Caption:
    image: str


@dataclass
class Rewrite:
    text: str
    tone: str = "plain"


@dataclass
class Ping:
    pass


def tags(task):
    match task:
        case Caption():
            feature = "caption"
        case Rewrite(tone="formal"):
            feature = "rewrite-formal"
        case Rewrite():
            feature = "rewrite"
        case _:
            feature = "misc"
    return BASE | {"x-llm-feature": feature}


def incomplete(task):
    match task:
        case Caption():
            return BASE | {"x-llm-feature": "caption"}
        case Rewrite(text=text) if text:
            return BASE | {"x-llm-feature": "rewrite"}
        case _:
            return BASE


def run(task):
    client.responses.create(model="m1", input=str(task), extra_headers=tags(task))  # call: m1
    client.responses.create(model="m2", input=str(task), extra_headers=incomplete(task))  # call: m2
    if (extra := incomplete(Caption("fixed"))) and len(extra) == 3:
        client.responses.create(model="m3", input=str(task), extra_headers={**extra, "x-llm-feature": "again"})  # call: m3


for task in Caption("a.png"), Rewrite("x", "formal"), Rewrite("y"), Ping():
    run(task)
