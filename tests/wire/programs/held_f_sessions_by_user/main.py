"""Chats of many users in a dict, made when first asked for."""
from collections import defaultdict

from anthropic import Anthropic


class Chat:
    def __init__(self, client: Anthropic, feature: str = "") -> None:
        self.client = client
        self.turns: list[dict[str, str]] = []
        self.headers = {"x-llm-feature": feature} if feature else {}

    def ask(self, model: str, text: str) -> str:
        self.turns.append({"role": "user", "content": text})
        reply = self.client.messages.create(model=model, max_tokens=9, messages=self.turns, extra_headers=self.headers)  # call: m1, m2
        self.turns.append({"role": "assistant", "content": reply.content[0].text})
        return reply.content[0].text


class Server:
    def __init__(self) -> None:
        self.client = Anthropic(default_headers={"x-llm-team": "chat", "x-llm-service": "server"})
        self.chats: dict[str, Chat] = {}
        self.guests: dict[str, Chat] = defaultdict(lambda: Chat(self.client))

    def message(self, user: str, text: str) -> str:
        chat = self.chats.setdefault(user, Chat(self.client, feature="chat"))
        return chat.ask("m1", text)

    def guest(self, user: str, text: str) -> str:
        return self.guests[user].ask("m2", text)


server = Server()
server.message("ada", "hello")
server.message("ada", "again")
server.guest("bob", "hello")
