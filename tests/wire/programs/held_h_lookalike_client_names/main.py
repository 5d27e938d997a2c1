"""Names as in SDKs, but a project's own: nothing is sent to a model."""
from dataclasses import dataclass, field
from typing import Any


class Responses:
    def create(self, **kwargs: Any) -> dict[str, Any]:
        return {"saved": kwargs}


class Completions:
    def create(self, **kwargs: Any) -> list[Any]:
        return sorted(kwargs)


@dataclass
class OpenAI:
    """Opens artificial insemination records, of a cattle farm."""

    responses: Responses = field(default_factory=Responses)
    chat: Any = None

    def __post_init__(self) -> None:
        self.chat = type("Chat", (), {"completions": Completions()})()


class Anthropic(OpenAI):
    messages = Responses()


client = OpenAI()
client.responses.create(model="cow", input="bull")
client.chat.completions.create(model="cow", messages=[])
Anthropic().messages.create(model="calf", max_tokens=1, messages=[])
