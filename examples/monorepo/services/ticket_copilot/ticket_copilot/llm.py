"""The one client of this service."""

from acme_llm import anthropic_client

MODEL = "claude-haiku-4-5"

client = anthropic_client("support", "ticket-copilot", "TICKET_COPILOT_ANTHROPIC_KEY")
