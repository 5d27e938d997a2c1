LLM_HEADERS = {"x-llm-team": "outdoor", "x-llm-service": "planner"}


def for_feature(name: str) -> dict[str, str]:
    return LLM_HEADERS | {"x-llm-feature": name}
