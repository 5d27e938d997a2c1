"""One function, four vendors: if/elif on an enum, each with its own way to carry headers; a table of lambdas beside it."""
from __future__ import annotations

import enum
from typing import Any

import litellm
from anthropic import Anthropic
from google import genai
from openai import OpenAI

TAGS = {"x-llm-team": "switch", "x-llm-service": "vendors"}


class Vendor(enum.StrEnum):
    OPENAI = "openai"
    ANTHROPIC = "anthropic"
    GOOGLE = "google"
    LITELLM = "litellm"


def ask(vendor: Vendor, text: str) -> Any:
    messages = [{"role": "user", "content": text}]
    if vendor is Vendor.OPENAI:
        return OpenAI(default_headers=TAGS).chat.completions.create(model="m1", messages=messages, extra_headers={"x-llm-feature": "one"})  # call: m1
    elif vendor == Vendor.ANTHROPIC:
        client = Anthropic()
        return client.messages.create(model="m2", max_tokens=3, messages=messages, extra_headers=TAGS)  # call: m2
    elif vendor in (Vendor.GOOGLE,):
        google = genai.Client(http_options={"headers": TAGS})
        return google.models.generate_content(model="m3", contents=text, config={"http_options": {"headers": {"x-llm-feature": "three"}}})  # call: m3
    return litellm.completion(model="openai/m4", messages=messages, extra_headers={**TAGS, "x-llm-feature": vendor.value})  # call: m4


TABLE = {
    Vendor.OPENAI: lambda text: OpenAI().responses.create(model="m5", input=text, extra_headers=TAGS),  # call: m5
    Vendor.LITELLM: lambda text: litellm.embedding(model="openai/m6", input=[text], extra_headers=TAGS | {"x-llm-feature": "table"}),  # call: m6
}
for vendor in Vendor:
    ask(vendor, "x")
    if (function := TABLE.get(vendor)) is not None:
        function("x")
