import os
from typing import Any

from langchain_openai import ChatOpenAI

BASE_TAGS = {"team": "care", "service": "support-flow"}


def tag_headers(**tags: str) -> dict[str, str]:
    return {f"x-llm-{key}": value for key, value in {**BASE_TAGS, **tags}.items()}


class LLMFactory:
    _cache: dict[str, ChatOpenAI] = {}

    @classmethod
    def get(cls, feature: str, model: str | None = None, **kwargs: Any) -> ChatOpenAI:
        key = f"{feature}:{model}"
        if key not in cls._cache:
            cls._cache[key] = ChatOpenAI(
                model=model or os.getenv("CHAT_MODEL", "m1"), default_headers=tag_headers(feature=feature), **kwargs
            )
        return cls._cache[key]

    @staticmethod
    def plain(model: str) -> ChatOpenAI:
        return ChatOpenAI(model=model, temperature=0, default_headers=tag_headers())
