import enum
from functools import lru_cache

from openai import OpenAI


class Purpose(str, enum.Enum):
    NIGHTLY = "nightly"
    QUOTE = "quote"
    NONE = ""


@lru_cache(maxsize=None)
def build(service: str, purpose: Purpose = Purpose.NONE) -> OpenAI:
    headers = {"x-llm-team": "trade", "x-llm-service": service}
    if purpose:
        headers["x-llm-feature"] = purpose.value
    return OpenAI(default_headers=headers)
