"""Who pays for the agents of this service."""

SERVICE = {"x-llm-team": "support", "x-llm-service": "ticket-agent"}


def custom_headers(feature):
    """One line for each header, as Claude Code reads them."""
    return "\n".join(f"{name}: {value}" for name, value in {**SERVICE, "x-llm-feature": feature}.items())
