"""Callable objects composed into a chain of steps."""
from dataclasses import dataclass, field
from functools import reduce

from openai import OpenAI


@dataclass(frozen=True)
class Ask:
    client: OpenAI
    model: str
    headers: dict[str, str] = field(default_factory=dict)

    def __call__(self, text: str) -> str:
        return self.client.responses.create(model=self.model, input=text, extra_headers=self.headers).output_text  # call: m1, m2


@dataclass(frozen=True)
class Vector:
    client: OpenAI

    def __call__(self, text: str) -> list[float]:
        return self.client.embeddings.create(model="m3", input=text).data[0].embedding  # call: m3


def compose(*steps):
    return lambda value: reduce(lambda done, step: step(done), steps, value)


base = OpenAI(default_headers={"x-llm-team": "edu", "x-llm-service": "tutor"})
summarise = Ask(base, "m1", {"x-llm-feature": "summary"})
translate = Ask(base.with_options(max_retries=1), "m2", {"x-llm-feature": "translate"})
vector = Vector(client=base.with_options(default_headers={"x-llm-feature": "vector"}))
pipeline = compose(str.strip, summarise, translate, vector)
print(pipeline("  text "))
