from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

import anthropic
import openai


class AIRepository:
    def __init__(self, client: anthropic.Anthropic) -> None:
        self._client = client

    def describe(self, item: str) -> str:
        message = self._client.messages.create(  # call: m1
            model="m1", max_tokens=60, messages=[{"role": "user", "content": f"Describe {item}"}]
        )
        return message.content[0].text

    def price(self, item: str) -> str:
        message = self._client.messages.create(  # call: m2
            model="m2",
            max_tokens=60,
            messages=[{"role": "user", "content": f"Price of {item}"}],
            extra_headers={"x-llm-service": "price-book"},
        )
        return message.content[0].text


class UnitOfWork:
    TEAM = "inventory"
    SERVICE = "stock"

    def __init__(self, feature: str) -> None:
        self.feature = feature
        self._stack = ExitStack()

    def __enter__(self) -> UnitOfWork:
        headers = {"x-llm-team": self.TEAM, "x-llm-feature": self.feature}
        self._claude = self._stack.enter_context(anthropic.Anthropic(default_headers=headers))
        self.openai = self._stack.enter_context(openai.OpenAI(default_headers=headers))
        self.ai = AIRepository(self._claude)
        return self

    def __exit__(self, *exc) -> None:
        self._stack.close()


@contextmanager
def unit_of_work(feature: str) -> Iterator[UnitOfWork]:
    with UnitOfWork(feature) as uow:
        yield uow
