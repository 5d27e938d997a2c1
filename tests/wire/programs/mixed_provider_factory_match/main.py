from __future__ import annotations

from enum import Enum

import anthropic
import openai


class Vendor(Enum):
    OPENAI = "openai"
    ANTHROPIC = "anthropic"


def make(vendor: Vendor, headers: dict[str, str]):
    match vendor:
        case Vendor.OPENAI:
            return openai.OpenAI(default_headers=headers)
        case Vendor.ANTHROPIC:
            return anthropic.Anthropic(default_headers=headers)


def complete(vendor: Vendor, text: str) -> str:
    client = make(vendor, {"x-llm-team": "multi", "x-llm-service": "factory"})
    message = {"role": "user", "content": text}
    if isinstance(client, openai.OpenAI):
        return client.chat.completions.create(model="m1", messages=[message], extra_headers={"x-llm-feature": "x"}).id  # call: m1
    return client.messages.create(model="m2", max_tokens=3, messages=[message]).id  # call: m2


print([complete(vendor, "hi") for vendor in Vendor])
