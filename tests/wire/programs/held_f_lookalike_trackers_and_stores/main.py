"""Issue trackers, vector stores, chess engines and payment APIs whose methods are named like those of SDKs."""
from dataclasses import dataclass, field


@dataclass
class Messages:
    sent: list[dict[str, object]] = field(default_factory=list)

    def create(self, *, to: str, body: str, model: str = "sms") -> str:
        self.sent.append({"to": to, "body": body, "model": model})
        return body

    def stream(self, limit: int):
        yield from self.sent[:limit]


class Client:
    def __init__(self, api_key: str) -> None:
        self.api_key = api_key
        self.messages = Messages()
        self.responses = Messages()
        self.embeddings = Messages()

    def invoke(self, action: str, **kwargs: object) -> str:
        return action

    def completion(self, prefix: str) -> list[str]:
        return [prefix + "x"]

    def converse(self, other: "Client") -> str:
        return other.api_key


class Engine(Client):
    def generate_content(self, board: str) -> str:
        return board


crm, engine = Client("k"), Engine("e")
crm.messages.create(to="a", body="b")
crm.responses.create(to="a", body="b", model="survey")
crm.embeddings.create(to="a", body="b", model="letter")
crm.invoke("deploy", model="t3.large")
crm.completion("he")
engine.generate_content("e4")
engine.converse(crm)
for message in crm.messages.stream(1):
    print(message)
