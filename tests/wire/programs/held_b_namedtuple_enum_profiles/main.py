"""Profiles as NamedTuples keyed by an Enum."""
from enum import Enum
from typing import NamedTuple

from anthropic import Anthropic


class Feature(str, Enum):
    CHAT = "chat"
    DIGEST = "digest"


class Profile(NamedTuple):
    model: str
    max_tokens: int
    feature: Feature | None = None

    @property
    def headers(self) -> dict[str, str]:
        return {"x-llm-feature": self.feature.value} if self.feature else {}


PROFILES = {"chat": Profile("m1", 10, Feature.CHAT), "batch": Profile("m2", 20)}
client = Anthropic(default_headers={"x-llm-team": "p", "x-llm-service": "q"})
chat = PROFILES["chat"]
client.messages.create(  # call: m1
    model=chat.model,
    max_tokens=chat.max_tokens,
    messages=[{"role": "user", "content": "hi"}],
    extra_headers=chat.headers,
)
batch = PROFILES["batch"]
client.messages.create(  # call: m2
    model=batch.model,
    max_tokens=batch.max_tokens,
    messages=[{"role": "user", "content": "hi"}],
    extra_headers=batch.headers,
)
