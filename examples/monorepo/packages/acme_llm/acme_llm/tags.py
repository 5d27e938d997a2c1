"""The headers in which Acme's attribution tags travel."""

PREFIX = "x-llm-"


def owner(team: str, service: str) -> dict[str, str]:
    return {f"{PREFIX}team": team, f"{PREFIX}service": service}


def feature(name: str) -> dict[str, str]:
    return {f"{PREFIX}feature": name}
