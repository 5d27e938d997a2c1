import os
from functools import lru_cache
from typing import Literal

import instructor
from anthropic import Anthropic
from openai import OpenAI

Vendor = Literal["openai", "anthropic"]


def _tags() -> dict[str, str]:
    return {"x-llm-team": os.getenv("TEAM", "sales"), "x-llm-service": "lead-scoring"}


@lru_cache
def get_client(vendor: Vendor = "openai") -> instructor.Instructor:
    if vendor == "anthropic":
        return instructor.from_anthropic(Anthropic(default_headers=_tags()), mode=instructor.Mode.ANTHROPIC_TOOLS)
    return instructor.from_openai(OpenAI(default_headers=_tags()), mode=instructor.Mode.TOOLS)
