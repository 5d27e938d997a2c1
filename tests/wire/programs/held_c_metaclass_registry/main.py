"""__init_subclass__ registers agents; a runner makes each."""
from openai import OpenAI


class Agent:
    registry: dict[str, type["Agent"]] = {}
    feature = ""

    def __init_subclass__(cls, *, name: str, **kwargs) -> None:
        super().__init_subclass__(**kwargs)
        cls.name = name
        Agent.registry[name] = cls

    def __init__(self) -> None:
        self.client = OpenAI(default_headers={"x-llm-team": "ag", "x-llm-service": self.name})

    def headers(self) -> dict[str, str]:
        return {}


class Planner(Agent, name="planner"):
    def headers(self) -> dict[str, str]:
        return {"x-llm-feature": "plan"}

    def run(self) -> None:
        self.client.responses.create(model="m1", input="x", extra_headers=self.headers())  # call: m1


class Critic(Agent, name="critic"):
    def run(self) -> None:
        self.client.responses.create(model="m2", input="x", extra_headers=self.headers())  # call: m2


for cls in Agent.registry.values():
    cls().run()
