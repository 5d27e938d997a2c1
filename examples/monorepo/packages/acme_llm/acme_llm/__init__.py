"""What every Acme service uses to talk to LLM providers."""

from acme_llm.clients import anthropic_client, openai_client
from acme_llm.tags import feature

__all__ = ["anthropic_client", "feature", "openai_client"]
