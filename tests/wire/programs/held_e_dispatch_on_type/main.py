"""functools.singledispatchmethod: one sender per kind of job."""
from dataclasses import dataclass
from functools import singledispatchmethod

import anthropic
import openai


@dataclass
class Chat:
    text: str


@dataclass
class Embed:
    text: str


@dataclass
class Review:
    text: str
    feature: str = "review"


class Sender:
    def __init__(self) -> None:
        tags = dict(team="docs", service="wiki")
        self._headers = {f"x-llm-{name}": value for name, value in tags.items()}
        self._openai = openai.OpenAI(default_headers=self._headers)
        self._anthropic = anthropic.Anthropic()

    @singledispatchmethod
    def send(self, job) -> None:
        raise TypeError(job)

    @send.register
    def _(self, job: Chat) -> None:
        self._openai.responses.create(model="m1", input=job.text)  # call: m1

    @send.register
    def _(self, job: Embed) -> None:
        self._openai.embeddings.create(model="m2", input=job.text, extra_headers={"x-llm-feature": "embed"})  # call: m2

    @send.register(Review)
    def _(self, job) -> None:
        self._anthropic.messages.create(  # call: m3
            model="m3",
            max_tokens=5,
            messages=[{"role": "user", "content": job.text}],
            extra_headers={**self._headers, "x-llm-feature": job.feature},
        )


sender = Sender()
for job in (Chat("a"), Embed("b"), Review("c")):
    sender.send(job)
