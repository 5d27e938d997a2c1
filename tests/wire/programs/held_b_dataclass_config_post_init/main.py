"""Settings as dataclasses that derive headers; the client is built in __post_init__."""
from dataclasses import dataclass, field

from openai import OpenAI


@dataclass(frozen=True)
class Attribution:
    team: str
    service: str
    feature: str | None = None

    def headers(self) -> dict[str, str]:
        found = {"x-llm-team": self.team, "x-llm-service": self.service}
        if self.feature is not None:
            found["x-llm-feature"] = self.feature
        return found


@dataclass
class Gateway:
    attribution: Attribution
    timeout: float = 30.0
    client: OpenAI = field(init=False)

    def __post_init__(self) -> None:
        self.client = OpenAI(default_headers=self.attribution.headers(), timeout=self.timeout)

    def with_feature(self, feature: str) -> OpenAI:
        return self.client.with_options(default_headers={"x-llm-feature": feature})


full = Gateway(Attribution("search", "ranker", "rerank"))
full.client.responses.create(model="m1", input="a")  # call: m1
half = Gateway(Attribution("search", "ranker"))
half.client.responses.create(model="m2", input="a")  # call: m2
half.with_feature("expand").responses.create(model="m3", input="a")  # call: m3
