from __future__ import annotations

import os
from dataclasses import dataclass, field


def _env(name: str, default: str = "dummy") -> str:
    return os.environ.get(name, default)


@dataclass(frozen=True)
class Keys:
    openai: str = field(default_factory=lambda: _env("SHARED_OPENAI_KEY"))
    cohere: str = field(default_factory=lambda: _env("SEARCH_COHERE_KEY"))


keys = Keys()
