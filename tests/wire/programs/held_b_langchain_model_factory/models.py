from __future__ import annotations

from langchain_anthropic import ChatAnthropic
from langchain_core.language_models import BaseChatModel
from langchain_openai import ChatOpenAI

ENVELOPE = {"x-llm-team": "knowledge", "x-llm-service": "qa"}


def get_llm(name: str, feature: str | None = None, temperature: float = 0.0) -> BaseChatModel:
    headers = ENVELOPE if feature is None else {**ENVELOPE, "x-llm-feature": feature}
    vendor, _, model = name.partition(":")
    if vendor == "anthropic":
        return ChatAnthropic(model=model, temperature=temperature, default_headers=headers)
    return ChatOpenAI(model=model, temperature=temperature, default_headers=headers)
