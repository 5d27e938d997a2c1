from dataclasses import dataclass, field


@dataclass(kw_only=True)
class Command:
    team: str
    feature: str = "general"

    @property
    def headers(self) -> dict[str, str]:
        return {"x-llm-team": self.team, "x-llm-feature": self.feature}


@dataclass
class Translate(Command):
    text: str


@dataclass
class Classify(Command):
    text: str
    labels: list[str] = field(default_factory=list)


@dataclass
class Embed(Command):
    texts: list[str]
