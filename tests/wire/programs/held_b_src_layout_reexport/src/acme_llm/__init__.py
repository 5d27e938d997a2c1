"""Acme's way to LLMs."""

from .headers import chat_headers as chat_headers
from .providers.gpt import ask

__all__ = ["ask", "chat_headers"]
