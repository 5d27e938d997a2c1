from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Any, ClassVar

from anthropic import Anthropic
from openai import AsyncOpenAI, OpenAI


class Provider(ABC):
    """A model behind one interface."""

    kind: ClassVar[str]

    def __init__(self, model: str, **defaults: Any) -> None:
        self.model = model
        self.defaults = defaults

    @abstractmethod
    def complete(self, prompt: str) -> str: ...

    async def acomplete(self, prompt: str) -> str:
        raise NotImplementedError(self.kind)


class OpenAIProvider(Provider):
    kind = "openai"

    def __init__(self, model: str, **defaults: Any) -> None:
        super().__init__(model, **defaults)
        self._client = OpenAI()
        self._async = AsyncOpenAI()

    def complete(self, prompt: str) -> str:
        return self._client.responses.create(model=self.model, input=prompt, **self.defaults).output_text  # call: m1

    async def acomplete(self, prompt: str) -> str:
        response = await self._async.responses.create(model="m3", input=prompt)  # call: m3
        return response.output_text


class AnthropicProvider(Provider):
    kind = "anthropic"

    def __init__(self, model: str, **defaults: Any) -> None:
        super().__init__(model, **defaults)
        self._client = Anthropic()

    def complete(self, prompt: str) -> str:
        reply = self._client.messages.create(  # call: m2
            model=self.model, messages=[{"role": "user", "content": prompt}], **self.defaults
        )
        return reply.content[0].text


class Registry:
    def __init__(self) -> None:
        self._providers: dict[str, Provider] = {}

    def add(self, name: str, provider: Provider) -> None:
        self._providers[name] = provider

    def get(self, name: str) -> Provider:
        return self._providers[name]
