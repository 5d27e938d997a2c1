from __future__ import annotations

import tomllib
from collections import ChainMap
from dataclasses import dataclass, fields
from typing import Any

TEXT = """
[defaults]
team = "conf"
service = "driven"

[profiles.fast]
model = "m1"
feature = "fast"

[profiles.slow]
model = "m2"
"""
DEFAULTS = {"team": "conf", "service": "driven", "timeout": 10}
PROFILES: dict[str, dict[str, Any]] = {
    "fast": {"model": "m1", "feature": "fast"},
    "slow": {"model": "m2"},
    "other": {"model": "m3", "service": "other", "feature": "three"},
}


@dataclass(frozen=True)
class Profile:
    model: str
    team: str
    service: str
    timeout: int = 10
    feature: str | None = None

    @classmethod
    def load(cls, name: str) -> "Profile":
        merged = ChainMap(PROFILES[name], DEFAULTS)
        return cls(**{field.name: merged[field.name] for field in fields(cls) if field.name in merged})

    def tags(self) -> dict[str, str]:
        return {f"x-llm-{name}": value for name in ("team", "service", "feature") if (value := getattr(self, name))}


def from_file() -> dict[str, Any]:
    return tomllib.loads(TEXT)
