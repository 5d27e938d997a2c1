"""Classes that type() makes: a double in a client's place sends nothing."""
from unittest.mock import MagicMock

from openai import OpenAI

OWNER = {"x-llm-team": "docs", "x-llm-service": "search"}
HI = [{"role": "user", "content": "hi"}]


class Agent:
    def __init__(self, model: str) -> None:
        self.client = OpenAI(default_headers=OWNER)
        self.model = model

    def ask(self, extra: dict | None = None) -> object:
        args = {"temperature": 0, **(extra or {})}
        return self.client.chat.completions.create(model=self.model, messages=HI, **args)


def with_double() -> Agent:
    agent = Agent("m0")
    create = MagicMock()
    completions = type("Completions", (), {"create": create})()
    agent.client = type("Client", (), {"chat": type("Chat", (), {"completions": completions})()})()
    return agent


with_double().ask()
Agent("m1").ask()  # call: m1
