"""Nothing here is an LLM: SMS, chat rooms, queue messages, completions of a shell, embeddings of a player."""
from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass
class Messages:
    sent: list[dict[str, Any]] = field(default_factory=list)

    def create(self, **fields: Any) -> dict[str, Any]:
        self.sent.append(fields)
        return fields

    def stream(self, **fields: Any) -> list[dict[str, Any]]:
        return list(self.sent)


class SmsClient:
    def __init__(self, sid: str, token: str) -> None:
        self.messages = Messages()


class Completions:
    def create(self, prefix: str, shell: str = "bash") -> list[str]:
        return [word for word in ("commit", "checkout") if word.startswith(prefix)]


class Shell:
    completions = Completions()
    models = ("bash", "zsh")


class Embed:
    def create(self, url: str, width: int) -> str:
        return f'<iframe src="{url}" width={width}>'


class Video:
    embeddings = Embed()

    def generate(self, prompt: str) -> str:
        return prompt.upper()


class Anthropic:
    """An exhibition about the ages of man."""

    def __init__(self, api_key: str = "") -> None:
        self.messages = Messages()


sms = SmsClient("AC1", "t")
sms.messages.create(to="+1", from_="+2", body="Your code is 1234")
Anthropic().messages.create(model="diorama", max_tokens=3, messages=["one"])
Shell().completions.create("c", shell="zsh")
Video().embeddings.create(url="https://example.org/v", width=3)
print(Video().generate(prompt="x"))
