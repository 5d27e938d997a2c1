from __future__ import annotations

import enum
from collections.abc import Callable

from openai import OpenAI


class Tier(enum.Enum):
    FAST = "fast"
    SLOW = "slow"
    BULK = "bulk"


_MAKERS: dict[Tier, Callable[[], OpenAI]] = {}
_BUILT: dict[Tier, OpenAI] = {}


def makes(tier: Tier):
    def keep(function: Callable[[], OpenAI]) -> Callable[[], OpenAI]:
        _MAKERS[tier] = function
        return function

    return keep


@makes(Tier.FAST)
def _fast() -> OpenAI:
    return OpenAI(default_headers={"x-llm-team": "chat", "x-llm-service": "front"})


@makes(Tier.SLOW)
def _slow() -> OpenAI:
    return OpenAI(default_headers={"x-llm-team": "chat", "x-llm-service": "back"}, timeout=120)


@makes(Tier.BULK)
def _bulk() -> OpenAI:
    return OpenAI(default_headers={"x-llm-team": "chat", "x-llm-service": "bulk", "x-llm-feature": "batch"})


def client_for(tier: Tier) -> OpenAI:
    if tier not in _BUILT:
        _BUILT[tier] = _MAKERS[tier]()
    return _BUILT[tier]
