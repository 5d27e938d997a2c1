"""attrs classes: factories that take self, converters, validators, evolve, an immutable envelope."""
from __future__ import annotations

from collections.abc import Mapping

import attrs
from attrs import Factory, define, field, frozen, validators
from openai import OpenAI


def _lower(value: str) -> str:
    return value.strip().lower()


@frozen
class Envelope:
    team: str = field(converter=_lower, validator=validators.instance_of(str))
    service: str = field(converter=_lower)
    feature: str | None = None

    def headers(self) -> dict[str, str]:
        return {f"x-llm-{a.name}": value for a in attrs.fields(Envelope) if (value := getattr(self, a.name)) is not None}

    def of(self, feature: str) -> Envelope:
        return attrs.evolve(self, feature=feature)


BASE = Envelope(team="Legal", service=" Contracts")


@define
class Clause:
    text: str
    risk: str = ""


@define(kw_only=True)
class Reviewer:
    envelope: Envelope
    model: str = "m1"
    client: OpenAI = field(default=Factory(lambda self: OpenAI(default_headers=self.envelope.headers()), takes_self=True))
    seen: list[Clause] = field(factory=list, init=False, repr=False)

    def review(self, text: str) -> Clause:
        reply = self.client.responses.create(model=self.model, input=text)  # call: m1, m2
        clause = Clause(text, reply.output_text)
        self.seen.append(clause)
        return clause


@define
class Summariser:
    envelope: Envelope
    client: OpenAI = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.client = OpenAI()

    def summary(self, clauses: list[Clause]) -> str:
        text = "\n".join(clause.text for clause in clauses)
        reply = self.client.chat.completions.create(  # call: m3
            model="m3",
            messages=[{"role": "user", "content": text}],
            extra_headers=self.envelope.of("summary").headers(),
        )
        return reply.choices[0].message.content or ""

    def keywords(self, text: str, extra: Mapping[str, str] = {}) -> int:
        found = self.client.embeddings.create(
            model="m4", input=text, extra_headers={**self.envelope.headers(), **extra}
        )
        return len(found.data)


def main() -> None:
    careful = Reviewer(envelope=BASE.of("review"))
    quick = Reviewer(envelope=BASE.of("quick-review"), model="m2")
    clauses = [careful.review("the tenant pays"), quick.review("the landlord pays")]
    summariser = Summariser(BASE)
    print(summariser.summary(clauses), summariser.keywords("pays"))  # call: m4


main()
