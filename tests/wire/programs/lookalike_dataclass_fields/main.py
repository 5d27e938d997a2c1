from dataclasses import dataclass, field


@dataclass
class Completions:
    total: int = 0

    def create(self, amount: int) -> "Completions":
        return Completions(self.total + amount)


@dataclass
class Chat:
    title: str
    messages: list[str] = field(default_factory=list)
    completions: Completions = field(default_factory=Completions)


@dataclass
class Inbox:
    chat: Chat
    model: str = "threaded"

    def add(self, text: str) -> None:
        self.chat.messages.append(text)
        self.chat.completions = self.chat.completions.create(1)


inbox = Inbox(Chat("standup"))
inbox.add("blocked on review")
print(inbox.chat.completions.total, inbox.chat.messages)
