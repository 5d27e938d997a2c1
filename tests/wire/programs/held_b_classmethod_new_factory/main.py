"""Alternative constructors: classmethods, __new__, copy."""
import copy

from openai import OpenAI


class Bot:
    client: OpenAI
    extra: dict[str, str]

    @classmethod
    def tagged(cls, feature: str) -> "Bot":
        bot = cls.__new__(cls)
        bot.client = OpenAI(default_headers={"x-llm-team": "n", "x-llm-service": "m"})
        bot.extra = {"x-llm-feature": feature}
        return bot

    @classmethod
    def from_client(cls, client: OpenAI) -> "Bot":
        bot = object.__new__(cls)
        bot.client = client
        bot.extra = {}
        return bot

    def clone(self, **extra: str) -> "Bot":
        other = copy.copy(self)
        other.extra = {**self.extra, **extra}
        return other

    def ask(self, model: str) -> None:
        self.client.responses.create(model=model, input="x", extra_headers=self.extra)  # call: m1, m2, m3


first = Bot.tagged("f")
first.ask("m1")
second = Bot.from_client(OpenAI(default_headers={"x-llm-team": "n"}))
second.ask("m2")
second.clone(**{"x-llm-service": "m"}).ask("m3")
