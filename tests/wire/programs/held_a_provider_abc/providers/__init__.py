from .anthropic_provider import AnthropicProvider
from .base import BaseProvider
from .bedrock_provider import BedrockProvider
from .openai_provider import OpenAIProvider

_PROVIDERS: dict[str, type[BaseProvider]] = {
    "openai": OpenAIProvider,
    "anthropic": AnthropicProvider,
    "bedrock": BedrockProvider,
}


def available() -> list[str]:
    return sorted(_PROVIDERS)


def get_provider(name: str, **options) -> BaseProvider:
    try:
        cls = _PROVIDERS[name]
    except KeyError:
        raise ValueError(f"unknown provider {name!r}") from None
    return cls(**options)
