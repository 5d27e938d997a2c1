from __future__ import annotations

from . import google, openai
from .base import Assistant

_KINDS = {"google": google.Google, "openai": openai.Open}


def connect(name: str, *, feature: str | None = None) -> Assistant:
    return _KINDS[name](feature)
