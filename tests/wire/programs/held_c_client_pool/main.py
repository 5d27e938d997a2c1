"""A pool of clients per team, created on demand and kept in a dict attribute."""
from openai import OpenAI


class Pool:
    def __init__(self, service: str) -> None:
        self.service = service
        self._clients: dict[str, OpenAI] = {}

    def get(self, team: str) -> OpenAI:
        if team not in self._clients:
            self._clients[team] = OpenAI(
                default_headers={"x-llm-team": team, "x-llm-service": self.service}
            )
        return self._clients[team]


pool = Pool("billing")
pool.get("a").responses.create(model="m1", input="x", extra_headers={"x-llm-feature": "p"})  # call: m1
pool.get("b").responses.create(model="m2", input="x")  # call: m2
