"""Template method with hooks, abstract properties and class variables."""
from abc import ABC, abstractmethod
from typing import ClassVar

from anthropic import Anthropic


class Job(ABC):
    service: ClassVar[str] = "jobs"
    client: ClassVar[Anthropic] = Anthropic()

    @property
    @abstractmethod
    def feature(self) -> str: ...

    @abstractmethod
    def model(self) -> str: ...

    def envelope(self) -> dict[str, str]:
        return {"x-llm-team": "tm", "x-llm-service": self.service, "x-llm-feature": self.feature}

    def run(self, text: str) -> None:
        self.client.messages.create(  # call: m1, m2
            model=self.model(),
            max_tokens=5,
            messages=[{"role": "user", "content": text}],
            extra_headers=self.envelope(),
        )


class Nightly(Job):
    feature = "nightly"

    def model(self) -> str:
        return "m1"


class Hourly(Job):
    service = "hourly"

    @property
    def feature(self) -> str:
        return "hourly"

    def model(self) -> str:
        return "m2"

    def extra(self) -> None:
        self.client.messages.create(  # call: m3
            model="m3", max_tokens=5, messages=[{"role": "user", "content": "x"}],
            extra_headers={k: v for k, v in self.envelope().items() if k != "x-llm-feature"},
        )


Nightly().run("x")
hourly = Hourly()
hourly.run("x")
hourly.extra()
