from collections.abc import Callable

REGISTRY: dict[str, Callable[[str], str]] = {}


def plugin(name: str):
    def add(function: Callable[[str], str]) -> Callable[[str], str]:
        REGISTRY[name] = function
        return function

    return add


def headers(feature: str) -> dict[str, str]:
    return {"x-llm-team": "plugins", "x-llm-service": "host", "x-llm-feature": feature}
