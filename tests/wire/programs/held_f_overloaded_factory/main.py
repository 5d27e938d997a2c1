"""Overloads say which client a factory gives for which literal."""
from typing import Literal, overload

import anthropic
import openai

TAGS = {"x-llm-team": "ml", "x-llm-service": "bench"}


@overload
def client_for(name: Literal["openai"]) -> openai.OpenAI: ...
@overload
def client_for(name: Literal["anthropic"]) -> anthropic.Anthropic: ...
def client_for(name: str) -> openai.OpenAI | anthropic.Anthropic:
    if name == "openai":
        return openai.OpenAI(default_headers=TAGS)
    return anthropic.Anthropic(default_headers={**TAGS, "x-llm-feature": "judge"})


client_for("openai").responses.create(model="m1", input="x")  # call: m1
judge = client_for("anthropic")
judge.messages.create(model="m2", max_tokens=9, messages=[{"role": "user", "content": "x"}])  # call: m2
