"""Generic use cases over a gateway protocol: adapters, a unit of work as context manager, commands with handlers by type."""
from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, Generic, Protocol, TypeVar, runtime_checkable

from anthropic import Anthropic
from openai import OpenAI

Cmd = TypeVar("Cmd", contravariant=True)


@runtime_checkable
class TextGateway(Protocol):
    def generate(self, prompt: str, *, model: str, attribution: Mapping[str, str] | None = None) -> str: ...


class OpenAIGateway:
    def __init__(self, base: Mapping[str, str]) -> None:
        self._client = OpenAI(default_headers=dict(base))

    def generate(self, prompt: str, *, model: str, attribution: Mapping[str, str] | None = None) -> str:
        extra = {f"x-llm-{k}": v for k, v in (attribution or {}).items()}
        return self._client.responses.create(model=model, input=prompt, extra_headers=extra).output_text


class AnthropicGateway:
    def __init__(self, client: Anthropic) -> None:
        self._client = client

    def generate(self, prompt: str, *, model: str, attribution: Mapping[str, str] | None = None) -> str:
        message = self._client.messages.create(  # call: m3
            model=model, max_tokens=4, messages=[{"role": "user", "content": prompt}]
        )
        return message.content[0].text


@dataclass(frozen=True)
class Summarise:
    text: str
    model: str = "m1"


@dataclass(frozen=True)
class Translate:
    text: str
    language: str
    model: str = "m2"


class UnitOfWork:
    gateway: TextGateway

    def __init__(self, gateway: TextGateway) -> None:
        self.gateway = gateway
        self.log: list[str] = []

    def __enter__(self) -> "UnitOfWork":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.log.append("done")


class Handler(Protocol[Cmd]):
    def __call__(self, command: Cmd, work: UnitOfWork) -> str: ...


def summarise(command: Summarise, work: UnitOfWork) -> str:
    return work.gateway.generate(command.text, model=command.model, attribution={"feature": "summary"})  # call: m1


def translate(command: Translate, work: UnitOfWork) -> str:
    return work.gateway.generate(f"{command.language}: {command.text}", model=command.model)  # call: m2


@dataclass
class Bus(Generic[Cmd]):
    gateway: TextGateway
    handlers: dict[type[Any], Handler[Any]] = field(default_factory=lambda: {Summarise: summarise, Translate: translate})

    def dispatch(self, command: Any) -> str:
        with UnitOfWork(self.gateway) as work:
            return self.handlers[type(command)](command, work)


bus: Bus[Any] = Bus(OpenAIGateway({"x-llm-team": "core", "x-llm-service": "bus"}))
bus.dispatch(Summarise("x"))
bus.dispatch(Translate("x", "de"))
AnthropicGateway(Anthropic(default_headers={"x-llm-team": "core"})).generate("x", model="m3")
