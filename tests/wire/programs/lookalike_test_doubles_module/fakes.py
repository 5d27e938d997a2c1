from __future__ import annotations

from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any


@dataclass
class Recorder:
    calls: list[dict[str, Any]] = field(default_factory=list)

    def create(self, **arguments: Any) -> str:
        self.calls.append(arguments)
        return f"recorded {len(self.calls)}"

    def converse(self, **arguments: Any) -> str:
        return self.create(**arguments)


class FakeOpenAI:
    def __init__(self) -> None:
        self.chat = SimpleNamespace(completions=Recorder())


class FakeAnthropic:
    def __init__(self) -> None:
        self.messages = Recorder()


class fake_boto3:
    @staticmethod
    def client(name: str) -> Recorder:
        return Recorder()
