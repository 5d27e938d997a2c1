"""Reports as subclasses of a template: hooks return headers, some call super(), one returns nothing of its own."""
from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator
from typing import ClassVar

from openai import OpenAI
from openai.types.chat import ChatCompletionMessageParam


class Report(ABC):
    team: ClassVar[str] = "finance"
    model: ClassVar[str]

    def __init__(self, client: OpenAI | None = None) -> None:
        self.client = client or OpenAI()

    @abstractmethod
    def sections(self) -> Iterator[str]: ...

    def messages(self, section: str) -> list[ChatCompletionMessageParam]:
        return [{"role": "system", "content": "Write reports."}, {"role": "user", "content": section}]

    def headers(self) -> dict[str, str]:
        return {"x-llm-team": self.team, "x-llm-service": "reports"}

    def render(self) -> str:
        return "\n\n".join(self._write(section) for section in self.sections())

    def _write(self, section: str) -> str:
        reply = self.client.chat.completions.create(  # call: m1, m2, m3
            model=self.model, messages=self.messages(section), extra_headers=self.headers()
        )
        return reply.choices[0].message.content or ""


class Quarterly(Report):
    model = "m1"

    def sections(self) -> Iterator[str]:
        yield "revenue"
        yield from ("costs", "outlook")

    def headers(self) -> dict[str, str]:
        return {**super().headers(), "x-llm-feature": "quarterly"}


class Audit(Report):
    team = "audit"
    model = "m2"

    def sections(self) -> Iterator[str]:
        return iter(["findings"])

    def headers(self) -> dict[str, str]:
        headers = super().headers()
        headers["x-llm-feature"] = type(self).__name__.lower()
        return headers

    def vector(self, text: str) -> list[float]:
        reply = self.client.embeddings.create(model="m4", input=text, extra_headers=self.headers())  # call: m4
        return reply.data[0].embedding


class Memo(Report):
    model = "m3"

    def sections(self) -> Iterator[str]:
        yield "memo"

    def render(self) -> str:
        return super().render().upper()


def main() -> None:
    for report in (Quarterly(), Audit(OpenAI(timeout=5)), Memo()):
        print(report.render())
    print(len(Audit().vector("x")))


main()
