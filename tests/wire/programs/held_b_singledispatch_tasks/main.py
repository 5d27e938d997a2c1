"""functools.singledispatch over task types."""
from dataclasses import dataclass
from functools import singledispatch

from openai import OpenAI

client = OpenAI(default_headers={"x-llm-team": "t", "x-llm-service": "s"})


@dataclass
class Summarise:
    text: str


@dataclass
class Translate:
    text: str
    language: str = "de"


@singledispatch
def handle(task) -> str:
    raise NotImplementedError(type(task))


@handle.register
def _(task: Summarise) -> str:
    return client.responses.create(  # call: m1
        model="m1", input=task.text, extra_headers={"x-llm-feature": "summarise"}
    ).output_text


@handle.register(Translate)
def translate(task: Translate) -> str:
    return client.responses.create(model="m2", input=f"{task.language}: {task.text}").output_text  # call: m2


for task in (Summarise("a"), Translate("b")):
    handle(task)
