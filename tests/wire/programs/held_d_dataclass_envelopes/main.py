"""Frozen dataclasses with field(default_factory), replace and asdict."""
from dataclasses import asdict, dataclass, field, replace

from anthropic import Anthropic


@dataclass(frozen=True)
class Envelope:
    team: str
    service: str = "search"
    feature: str = ""
    extra: dict[str, str] = field(default_factory=dict)

    def as_headers(self) -> dict[str, str]:
        values = asdict(self)
        values.pop("extra")
        return {"x-llm-" + key: value for key, value in values.items() if value} | self.extra


BASE = Envelope("discovery")
RANK = replace(BASE, feature="rank")
client = Anthropic()


def ask(model: str, envelope: Envelope) -> str:
    return client.messages.create(  # call: m0
        model=model, max_tokens=5, messages=[{"role": "user", "content": "x"}], extra_headers=envelope.as_headers()
    ).id


def direct(model: str, headers: dict[str, str]) -> str:
    return client.messages.create(model=model, max_tokens=5, messages=[], extra_headers=headers).id


ask("m0", replace(RANK, extra={"x-request-source": "cli"}))
direct("m1", RANK.as_headers())  # call: m1
direct("m2", BASE.as_headers())  # call: m2
direct("m3", replace(BASE, extra={"x-llm-feature": "expand"}).as_headers())  # call: m3
