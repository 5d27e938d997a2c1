_BASE = (("team", "helpdesk"), ("service", "self-service"))


def header_set(feature: str = "") -> dict[str, str]:
    found = {f"x-llm-{key}": value for key, value in _BASE}
    if feature:
        found["x-llm-feature"] = feature
    return found
