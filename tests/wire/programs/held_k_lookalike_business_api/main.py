"""Look-alikes of an ordinary company: an SMS API with messages.create, a survey tool, a job queue with completion()."""
from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass
class Message:
    sid: str
    body: str


class Messages:
    def __init__(self) -> None:
        self.sent: list[Message] = []

    def create(self, *, to: str, body: str, **kwargs: Any) -> Message:
        message = Message(f"SM{len(self.sent)}", body)
        self.sent.append(message)
        return message


class SmsClient:
    def __init__(self, account: str, token: str, region: str | None = None) -> None:
        self.messages = Messages()


@dataclass
class Survey:
    responses: "Responses" = field(default_factory=lambda: Responses())


class Responses:
    def create(self, model: str, input: str) -> dict[str, str]:
        return {"model": model, "answer": input}


class Anthropic:
    """A consultancy of the same name in the address book."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.messages = Messages()


def completion(model: str, messages: list[dict[str, str]]) -> float:
    """How far a training run has come."""
    return len(messages) / 10


client = SmsClient("AC1", "token")
client.messages.create(to="+1", body="Your parcel is here", model="sms-1")
Survey().responses.create(model="nps", input="9")
Anthropic("ann").messages.create(to="ann", body="hi", max_tokens=1)
print(completion("xgb", [{"role": "epoch", "content": "1"}]))
