from __future__ import annotations

import os
from functools import lru_cache
from typing import NamedTuple


class Config(NamedTuple):
    team: str
    service: str
    timeout: float = 20.0

    @classmethod
    def from_environment(cls) -> Config:
        return cls(os.getenv("TEAM", "agency"), os.getenv("SERVICE", "agents"))


@lru_cache(maxsize=1)
def get_config() -> Config:
    return Config.from_environment()
