"""dataclasses: InitVar, kw_only, slots, field(init=False), inherited defaults, __post_init__ chains, replace, asdict."""
from __future__ import annotations

from dataclasses import InitVar, asdict, dataclass, field, replace
from typing import Any

from anthropic import Anthropic
from openai import OpenAI


@dataclass(kw_only=True, slots=True)
class Owner:
    team: str
    service: str = "corner"
    feature: str | None = None

    def as_headers(self) -> dict[str, str]:
        return {f"x-llm-{key}": value for key, value in asdict(self).items() if value}


@dataclass
class Base:
    owner: Owner
    verbose: InitVar[bool] = False
    headers: dict[str, str] = field(init=False, repr=False)

    def __post_init__(self, verbose: bool) -> None:
        self.headers = self.owner.as_headers()
        if verbose:
            self.headers["x-debug"] = "1"


@dataclass
class Asker(Base):
    client: OpenAI = field(default_factory=OpenAI, repr=False)
    more: dict[str, Any] = field(default_factory=dict)

    def __post_init__(self, verbose: bool) -> None:
        super().__post_init__(verbose)
        self.more = {"temperature": 0, **self.more}

    def ask(self, model: str) -> str:
        return self.client.responses.create(model=model, input="x", extra_headers=self.headers, **self.more).output_text


owner = Owner(team="dc", feature="corner")
Asker(owner, verbose=True).client.responses.create(model="m1", input="x", extra_headers=Asker(owner).headers)  # call: m1
half = replace(owner, feature=None)
OpenAI(default_headers=half.as_headers()).responses.create(model="m2", input="x")  # call: m2
Anthropic(default_headers=replace(half, feature="again").as_headers()).messages.create(  # call: m3
    model="m3", max_tokens=3, messages=[{"role": "user", "content": "x"}]
)


@dataclass(frozen=True)
class Job:
    model: str
    owner: Owner = field(default_factory=lambda: Owner(team="jobs"))
    client: OpenAI = OpenAI()

    def run(self) -> str:
        return self.client.responses.create(model=self.model, input="x", extra_headers=self.owner.as_headers()).output_text  # call: m4, m5


for job in (Job("m4"), Job("m5", Owner(team="jobs", feature="five"))):
    job.run()
