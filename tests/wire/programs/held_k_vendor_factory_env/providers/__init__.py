from __future__ import annotations

import os

from .anthropic_provider import AnthropicProvider
from .base import LLMProvider
from .openai_provider import AzureProvider, OpenAIProvider

PROVIDERS: dict[str, type[LLMProvider]] = {
    "openai": OpenAIProvider,
    "azure": AzureProvider,
    "anthropic": AnthropicProvider,
}


def get_provider(name: str | None = None, **options) -> LLMProvider:
    name = (name or os.getenv("LLM_PROVIDER", "openai")).lower()
    if name not in PROVIDERS:
        raise ValueError(f"Unknown provider {name!r}, choose from {sorted(PROVIDERS)}")
    return PROVIDERS[name](**options)


__all__ = ["LLMProvider", "PROVIDERS", "get_provider"]
