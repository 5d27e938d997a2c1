"""One client per team in a WeakValueDictionary, kept alive by its users."""
import weakref

from openai import OpenAI

_clients: "weakref.WeakValueDictionary[str, OpenAI]" = weakref.WeakValueDictionary()


def client(team: str) -> OpenAI:
    found = _clients.get(team)
    if found is None:
        found = _clients[team] = OpenAI(default_headers={"x-llm-team": team, "x-llm-service": "desk"})
    return found


class Agent:
    def __init__(self, team: str) -> None:
        self.llm = client(team)
        self.owner = weakref.ref(self.llm)

    def reply(self, text: str) -> None:
        self.llm.responses.create(model="m1", input=text, extra_headers={"x-llm-feature": "reply"})  # call: m1

    def close(self, text: str) -> None:
        self.owner().responses.create(model="m2", input=text)  # call: m2


agent = Agent("support")
agent.reply("a")
agent.close("b")
