"""A sender that dispatches on the job's type, as a method."""
from dataclasses import dataclass
from functools import partialmethod, singledispatchmethod

from openai import OpenAI


@dataclass
class Chat:
    text: str


@dataclass
class Vector:
    text: str


@dataclass
class Picture:
    text: str


class Sender:
    def __init__(self, client: OpenAI, team: str, feature: str = "") -> None:
        self._client = client
        self._headers = {"x-llm-team": team} | ({"x-llm-feature": feature} if feature else {})

    @singledispatchmethod
    def send(self, job):
        raise TypeError(job)

    @send.register
    def _(self, job: Chat):
        return self._client.responses.create(model="m1", input=job.text, extra_headers=self._headers)  # call: m1

    @send.register
    def _(self, job: Vector):
        headers = self._headers | {"x-llm-service": "vectors"}
        return self._client.embeddings.create(model="m2", input=job.text, extra_headers=headers)  # call: m2

    @send.register(Picture)
    def _picture(self, job):
        return self._client.images.generate(model="m3", prompt=job.text)  # call: m3

    def _moderate(self, model: str, text: str, feature: str):
        return self._client.moderations.create(model=model, input=text, extra_headers={**self._headers, "x-llm-service": "mod", "x-llm-feature": feature})  # call: m4

    moderate_comment = partialmethod(_moderate, "m4", feature="comments")


sender = Sender(OpenAI(), "studio", "desk")
for job in (Chat("a"), Vector("b"), Picture("c")):
    sender.send(job)
sender.moderate_comment("d")
