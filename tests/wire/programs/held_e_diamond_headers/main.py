"""Mixins in a diamond: each adds its header through super()."""
from openai import OpenAI


class Base:
    def headers(self) -> dict[str, str]:
        return {}

    def ask(self, text: str) -> str:
        return self.make().responses.create(model=self.model, input=text).output_text  # call: m1, m2

    def make(self) -> OpenAI:
        return OpenAI(default_headers=self.headers())


class Team(Base):
    def headers(self) -> dict[str, str]:
        return {**super().headers(), "x-llm-team": "fleet"}


class Service(Base):
    def headers(self) -> dict[str, str]:
        return super().headers() | {"x-llm-service": type(self).__name__.lower()}


class Route(Team, Service):
    model = "m1"

    def headers(self) -> dict[str, str]:
        headers = super().headers()
        headers["x-llm-feature"] = "route"
        return headers


class Fuel(Service, Team):
    model = "m2"


Route().ask("a")
Fuel().ask("b")
