from ._tags import SERVICE, TEAM

PREFIX = "x-llm"


def chat_headers(feature: str) -> dict[str, str]:
    return {f"{PREFIX}-team": TEAM, f"{PREFIX}-service": SERVICE, f"{PREFIX}-feature": feature}
