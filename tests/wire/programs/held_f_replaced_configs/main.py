"""Frozen configurations are replaced for one call; a client is made for each."""
import dataclasses
from dataclasses import dataclass

from openai import OpenAI


@dataclass(frozen=True)
class Config:
    team: str
    service: str = "assist"
    feature: str | None = None
    timeout: float = 20.0

    def client(self) -> OpenAI:
        headers = {"x-llm-team": self.team, "x-llm-service": self.service}
        if self.feature is not None:
            headers["x-llm-feature"] = self.feature
        return OpenAI(default_headers=headers, timeout=self.timeout)

    def for_feature(self, feature: str) -> "Config":
        return dataclasses.replace(self, feature=feature)


base = Config("help")
base.client().responses.create(model="m1", input="x")  # call: m1
base.for_feature("faq").client().responses.create(model="m2", input="x")  # call: m2
slow = dataclasses.replace(base, timeout=60)
slow.client().responses.create(model="m3", input="x")  # call: m3
other = dataclasses.replace(base.for_feature("faq"), team="sales")
other.client().responses.create(model="m4", input="x")  # call: m4
