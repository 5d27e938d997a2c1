"""Jobs as objects in a list: which function, which keyword arguments; one runs them all, another one by name."""
from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from anthropic import Anthropic
from openai import OpenAI

OWNER = {"x-llm-team": "news", "x-llm-service": "digests"}
openai = OpenAI(default_headers=OWNER)
anthropic = Anthropic(default_headers=OWNER)


@dataclass
class Job:
    name: str
    function: Callable[..., str]
    kwargs: dict[str, Any] = field(default_factory=dict)

    def __call__(self) -> str:
        return self.function(**self.kwargs)  # call: m1, m2


class Scheduler:
    def __init__(self) -> None:
        self.jobs: list[Job] = []

    def every(self, minutes: int, function: Callable[..., str], **kwargs: Any) -> Job:
        job = Job(f"{function.__name__}-{minutes}", function, kwargs)
        self.jobs.append(job)
        return job

    def run_once(self) -> list[str]:
        return [job() for job in self.jobs]


def digest(topic: str, feature: str | None = None) -> str:
    headers = {"x-llm-feature": feature} if feature else {}
    return openai.responses.create(model="m1", input=topic, extra_headers=headers).output_text


def headline(topic: str, **options: Any) -> str:
    ask = [{"role": "user", "content": topic}]
    return anthropic.messages.create(model="m2", max_tokens=9, messages=ask, **options).content[0].text


class Queue:
    def __init__(self) -> None:
        self._pending: list[tuple[Callable[..., str], dict[str, Any]]] = []

    def put(self, function: Callable[..., str], **kwargs: Any) -> None:
        self._pending.append((function, kwargs))

    def drain(self) -> None:
        for function, kwargs in self._pending:
            print(function(**kwargs))  # call: m3


def embed(text: str, headers: dict[str, str]) -> str:
    return str(len(openai.embeddings.create(model="m3", input=text, extra_headers=headers).data))


def main() -> None:
    scheduler = Scheduler()
    scheduler.every(60, digest, topic="sports", feature="sports")
    scheduler.every(60, digest, topic="weather")
    scheduler.every(30, headline, topic="x", extra_headers={"x-llm-feature": "headline"})
    print(scheduler.run_once())
    queue = Queue()
    queue.put(embed, text="a", headers={"x-llm-feature": "index"})
    queue.put(embed, text="b", headers={"x-llm-feature": "again"})
    queue.drain()


main()
