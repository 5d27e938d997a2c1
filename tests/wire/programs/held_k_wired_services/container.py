from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from anthropic import AsyncAnthropic
from openai import AsyncOpenAI

from config import Config

if TYPE_CHECKING:
    from services import Classifier, Translator


class Container:
    """Wires the application. One per process."""

    def __init__(self, config: Config) -> None:
        self.config = config

    @cached_property
    def openai(self) -> AsyncOpenAI:
        team = self.config.teams["localisation"]
        return AsyncOpenAI(api_key=team.openai_key, default_headers=team.headers(self.config.service))

    @cached_property
    def anthropic(self) -> AsyncAnthropic:
        team = self.config.teams["triage"]
        return AsyncAnthropic(api_key=team.anthropic_key, default_headers=team.headers(self.config.service))

    @cached_property
    def translator(self) -> Translator:
        from services import Translator

        return Translator(self.openai, cache=self.cache)

    @cached_property
    def classifier(self) -> Classifier:
        from services import Classifier

        return Classifier(client=self.anthropic, labels=self.config.labels)

    @cached_property
    def cache(self) -> dict[str, str]:
        return {}
