def for_feature(name):
    return {
        "x-llm-team": "research",
        "x-llm-service": "notebooks",
        "x-llm-feature": name,
    }
