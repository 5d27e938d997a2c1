from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final, Literal, TypedDict

Tier = Literal["fast", "smart", "claude"]

TEAM: Final = "platform"
SERVICE: Final = "catalog"


class ModelConfig(TypedDict, total=False):
    provider: str
    model: str
    params: dict[str, Any]


@dataclass(frozen=True)
class Defaults:
    timeout: int = 10
    headers: tuple[tuple[str, str], ...] = (("x-llm-team", TEAM), ("x-llm-service", SERVICE))


DEFAULTS = Defaults()

CATALOG: dict[Tier, ModelConfig] = {
    "fast": {"provider": "openai", "model": "m1", "params": {"temperature": 0.0, "max_tokens": 16}},
    "smart": {"provider": "openai", "model": "m1", "params": {"temperature": 0.7}},
    "claude": {"provider": "anthropic", "model": "m2", "params": {"max_tokens": 16}},
}
