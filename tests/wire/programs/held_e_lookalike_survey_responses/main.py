"""Nothing here is an LLM: survey responses, a chat for people, tickets with `messages.create`."""
from dataclasses import dataclass, field


class Responses:
    def __init__(self) -> None:
        self.rows: list[dict] = []

    def create(self, *, survey: str, input: str, **extra) -> dict:
        row = {"survey": survey, "input": input, **extra}
        self.rows.append(row)
        return row


class Messages:
    def create(self, body: str, to: str, from_: str) -> str:
        return f"{from_} -> {to}: {body}"


class Completions:
    def create(self, course: str, user: str) -> tuple[str, str]:
        return course, user


@dataclass
class Chat:
    completions: Completions = field(default_factory=Completions)


@dataclass
class Anthropic:
    """A philosophical society's member directory."""

    messages: Messages = field(default_factory=Messages)
    responses: Responses = field(default_factory=Responses)
    chat: Chat = field(default_factory=Chat)


client = Anthropic()
client.responses.create(survey="nps", input="9", extra_headers={"a": "b"})
client.messages.create("hello", to="+1", from_="+2")
client.chat.completions.create(course="python", user="jo")
create = client.responses.create
for score in range(3):
    create(survey="nps", input=str(score))
