from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True)
class Completion:
    text: str
    tokens: int


class CompletionPort(Protocol):
    def complete(self, prompt: str, *, purpose: str) -> Completion: ...
