from __future__ import annotations

from typing import ClassVar

from openai import OpenAI


class Task:
    registry: ClassVar[dict[str, type[Task]]] = {}
    client: ClassVar[OpenAI] = OpenAI(default_headers={"x-llm-team": "press", "x-llm-service": "newsroom"})
    feature: ClassVar[str | None] = None

    def __init_subclass__(cls, feature: str | None = None, **kwargs: object) -> None:
        super().__init_subclass__(**kwargs)
        cls.feature = feature
        Task.registry[cls.__name__.lower()] = cls

    @property
    def headers(self) -> dict[str, str]:
        return {"x-llm-feature": self.feature} if self.feature else {}

    def run(self, text: str) -> None:
        raise NotImplementedError

    @classmethod
    def start(cls, name: str, text: str) -> None:
        cls.registry[name]().run(text)
