"""A dialogue as a state machine: states are classes found through __init_subclass__, transitions by match, context dataclass."""
from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, auto
from typing import ClassVar

from anthropic import Anthropic
from openai import OpenAI


class Event(Enum):
    START = auto()
    NEXT = auto()
    END = auto()


@dataclass
class Context:
    openai: OpenAI
    anthropic: Anthropic
    tags: dict[str, str]
    log: list[str] = field(default_factory=list)


class State:
    registry: ClassVar[dict[str, type["State"]]] = {}
    name: ClassVar[str]

    def __init_subclass__(cls, *, name: str, **kwargs: object) -> None:
        super().__init_subclass__(**kwargs)
        cls.name = name
        State.registry[name] = cls

    def enter(self, context: Context) -> Event:
        raise NotImplementedError

    def headers(self, context: Context) -> dict[str, str]:
        return {**context.tags, "x-llm-feature": self.name}


class Greeting(State, name="greeting"):
    def enter(self, context: Context) -> Event:
        context.log.append(
            context.openai.responses.create(model="m1", input="hello", extra_headers=self.headers(context)).output_text  # call: m1
        )
        return Event.NEXT


class Question(State, name="question"):
    def enter(self, context: Context) -> Event:
        message = context.anthropic.messages.create(  # call: m2
            model="m2", max_tokens=3, messages=[{"role": "user", "content": "?"}], extra_headers=context.tags
        )
        context.log.append(message.content[0].text)
        return Event.END


class Machine:
    def __init__(self, context: Context) -> None:
        self.context = context
        self.state: State = State.registry["greeting"]()

    def step(self) -> bool:
        match self.state.enter(self.context):
            case Event.NEXT:
                self.state = State.registry["question"]()
                return True
            case Event.END:
                return False
            case other:
                raise ValueError(other)

    def run(self) -> list[str]:
        while self.step():
            pass
        return self.context.log


tags = {"x-llm-team": "dialogue", "x-llm-service": "machine"}
print(len(Machine(Context(OpenAI(), Anthropic(), tags)).run()))
