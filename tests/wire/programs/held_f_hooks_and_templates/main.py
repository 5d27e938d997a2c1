"""A template method with hooks; the hook that gives tags is left out by one subclass and wrong in another."""
from abc import ABC, abstractmethod
from typing import ClassVar

from openai import OpenAI


class Job(ABC):
    client: ClassVar[OpenAI] = OpenAI(default_headers={"x-llm-team": "batch", "x-llm-service": "jobs"})
    model: ClassVar[str]

    def run(self, text: str) -> str:
        prompt = self.prepare(text)
        reply = self.client.responses.create(model=self.model, input=prompt, extra_headers=self.tags())  # call: m1, m2, m3
        return self.finish(reply.output_text)

    @abstractmethod
    def prepare(self, text: str) -> str: ...

    def tags(self) -> dict[str, str]:
        return {"x-llm-feature": type(self).__name__}

    def finish(self, text: str) -> str:
        return text.strip()


class Summary(Job):
    model = "m1"

    def prepare(self, text: str) -> str:
        return "summarize " + text


class Keywords(Job):
    model = "m2"

    def prepare(self, text: str) -> str:
        return "keywords of " + text

    def tags(self) -> dict[str, str]:
        return {"feature": "keywords"}


class Outline(Job):
    model = "m3"

    def prepare(self, text: str) -> str:
        return "outline " + text

    def tags(self) -> dict[str, str]:
        return super().tags() | {"x-request": "1"}


for job in (Summary(), Keywords(), Outline()):
    job.run("x")
