"""LLM access for everyone."""
from .clients import chat_client, embedding_client  # noqa: F401
from .tags import ALL as TAGS

__all__ = ["TAGS", "chat_client", "embedding_client"]
