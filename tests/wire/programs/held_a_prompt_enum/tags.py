from enum import Enum


class Feature(str, Enum):
    SUMMARY = "summary"
    TITLE = "title"


def envelope(feature=None):
    result = {"x-llm-team": "editorial", "x-llm-service": "prompts"}
    if feature:
        result["x-llm-feature"] = feature.value
    return result
