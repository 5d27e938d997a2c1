from __future__ import annotations

from functools import lru_cache

from langchain_anthropic import ChatAnthropic
from langchain_core.language_models import BaseChatModel
from langchain_openai import ChatOpenAI

COMMON = {"x-llm-team": "support", "x-llm-service": "copilot"}


@lru_cache(maxsize=None)
def get_llm(provider: str, model: str, feature: str) -> BaseChatModel:
    headers = {**COMMON, "x-llm-feature": feature}
    if provider == "openai":
        return ChatOpenAI(model=model, temperature=0, default_headers=headers, max_retries=0)
    if provider == "anthropic":
        return ChatAnthropic(model=model, max_tokens=50, default_headers=headers)
    raise ValueError(provider)


def get_plain_llm(**kwargs) -> ChatOpenAI:
    return ChatOpenAI(model="m3", default_headers=COMMON, **kwargs)
