"""Things that look like requests and are none."""
from dataclasses import dataclass, field


@dataclass
class Completions:
    rows: list = field(default_factory=list)

    def create(self, **row) -> dict:
        self.rows.append(row)
        return row


@dataclass
class Chat:
    completions: Completions = field(default_factory=Completions)


@dataclass
class OpenAI:
    api_key: str = ""
    chat: Chat = field(default_factory=Chat)


class Anthropic:
    class messages:
        @staticmethod
        def create(**row) -> dict:
            return row


client = OpenAI(api_key="x")
client.chat.completions.create(model="m1", messages=[])
Anthropic().messages.create(model="m1", max_tokens=1, messages=[])


class Recorder:
    def __init__(self) -> None:
        self.responses = self

    def create(self, model: str, input: str) -> str:
        return model + input


Recorder().responses.create(model="m1", input="x")
