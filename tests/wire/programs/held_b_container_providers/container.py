from collections.abc import Callable

from openai import OpenAI
from services import Assistant, Summariser


class Singleton:
    def __init__(self, factory: Callable) -> None:
        self._factory = factory
        self._value = None

    def __call__(self):
        if self._value is None:
            self._value = self._factory()
        return self._value


class Container:
    def __init__(self) -> None:
        self.tags = {"x-llm-team": "d", "x-llm-service": "e"}
        self.client = Singleton(lambda: OpenAI(default_headers=self.tags))

    def override_tags(self, tags: dict[str, str]) -> None:
        self.tags = tags

    def assistant(self) -> Assistant:
        return Assistant(self.client())

    def summariser(self) -> Summariser:
        return Summariser(OpenAI(default_headers=self.tags))
