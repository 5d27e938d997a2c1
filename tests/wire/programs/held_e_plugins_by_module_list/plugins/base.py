from abc import ABC, abstractmethod

from openai import OpenAI

PLUGINS: list["Plugin"] = []


class Plugin(ABC):
    feature: str = ""

    def __init__(self) -> None:
        self.client = OpenAI(default_headers={"x-llm-team": "desk", "x-llm-service": "plugins"})

    def tags(self) -> dict[str, str]:
        return {"x-llm-feature": self.feature}

    @abstractmethod
    def run(self, text: str) -> None: ...


def register(cls: type[Plugin]) -> type[Plugin]:
    PLUGINS.append(cls())
    return cls
