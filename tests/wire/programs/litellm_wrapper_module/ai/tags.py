TEAM = "knowledge"
SERVICE = "kb"


def envelope(feature: str) -> dict[str, str]:
    return {"x-llm-team": TEAM, "x-llm-service": SERVICE, "x-llm-feature": feature}
