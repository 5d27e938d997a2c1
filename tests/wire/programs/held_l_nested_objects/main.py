"""Objects that change what others hold: through a reference they share, on some paths only, and back again."""
from __future__ import annotations

import os

from openai import OpenAI

client = OpenAI(default_headers={"x-llm-team": "maps", "x-llm-service": "tiles"})


class Job:
    def __init__(self, text: str) -> None:
        self.text = text
        self.headers: dict[str, str] = {}


class Stamp:
    def __init__(self, job: Job) -> None:
        self.job = job

    def always(self, feature: str) -> None:
        self.job.headers["x-llm-feature"] = feature

    def sometimes(self, feature: str) -> None:
        if os.environ.get("STAMP") == feature:
            self.job.headers["x-llm-feature"] = feature

    def wipe(self) -> None:
        self.job.headers = {}


def send(text: str) -> str:
    job = Job(text)
    stamp = Stamp(job)
    stamp.always("send")
    return client.responses.create(model="m1", input=job.text, extra_headers=job.headers).output_text  # call: m1


def maybe(text: str) -> str:
    job = Job(text)
    Stamp(job).sometimes("maybe")
    return client.responses.create(model="m2", input=job.text, extra_headers=job.headers).output_text  # call: m2


def replaced(text: str) -> str:
    job = Job(text)
    stamp = Stamp(job)
    job.headers = {"x-llm-feature": "replaced"}
    stamp.sometimes("other")
    return client.responses.create(model="m3", input=job.text, extra_headers=job.headers).output_text  # call: m3


def wiped(text: str) -> str:
    job = Job(text)
    first, second = Stamp(job), Stamp(job)
    first.always("wiped")
    second.wipe()
    return client.responses.create(model="m4", input=job.text, extra_headers=job.headers).output_text  # call: m4


def branched(text: str, *, stamped: bool) -> str:
    job = Job(text)
    stamp = Stamp(job)
    if stamped:
        stamp.always("branched")
    reply = client.chat.completions.create(  # call: m5
        model="m5", messages=[{"role": "user", "content": job.text}], extra_headers=job.headers
    )
    return reply.choices[0].message.content or ""


def main() -> None:
    print(send("a"), maybe("a"), replaced("a"), wiped("a"), branched("a", stamped=True), branched("b", stamped=False))


main()
