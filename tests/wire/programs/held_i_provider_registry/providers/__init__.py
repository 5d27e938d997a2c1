from providers.base import Provider, available, create
from providers import anthropic_provider, openai_provider  # noqa: F401

__all__ = ["Provider", "available", "create"]
