"""Each class of a hierarchy adds to a property or method of its base."""
from functools import cached_property

from openai import OpenAI


class Root:
    team = "none"

    @property
    def headers(self) -> dict[str, str]:
        return {"x-llm-team": self.team}

    @cached_property
    def client(self) -> OpenAI:
        return OpenAI(default_headers=self.headers)

    def extra(self, **more: str) -> dict[str, str]:
        return {f"x-llm-{name}": value for name, value in more.items()}


class Service(Root):
    team = "fraud"
    name: str

    @property
    def headers(self) -> dict[str, str]:
        return super().headers | {"x-llm-service": self.name}


class Scorer(Service):
    name = "scorer"

    def extra(self, **more: str) -> dict[str, str]:
        return super().extra(feature=type(self).__name__.lower(), **more)

    def score(self) -> None:
        self.client.responses.create(model="m1", input="x", extra_headers=self.extra())  # call: m1


class Explainer(Service):
    name = "explainer"

    def explain(self) -> None:
        self.client.responses.create(model="m2", input="x", extra_headers=self.extra(request="1"))  # call: m2


class Bare(Root):
    team = "fraud"

    def ask(self) -> None:
        self.client.responses.create(model="m3", input="x", extra_headers=self.extra(feature="bare"))  # call: m3


Scorer().score()
Explainer().explain()
Bare().ask()
