PREFIX = "x-llm"
SERVICE = {"team": "knowledge", "service": "rag"}


def service_tags() -> dict[str, str]:
    return {f"{PREFIX}-{key}": value for key, value in SERVICE.items()}


def feature(name: str) -> dict[str, str]:
    return {f"{PREFIX}-feature": name}
