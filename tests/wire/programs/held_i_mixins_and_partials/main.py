"""Cooperative mixins that build headers with super(), partialmethod, methodcaller, attrgetter, getattr on names."""
from __future__ import annotations

from functools import partialmethod
from operator import attrgetter, methodcaller
from typing import Any

from openai import OpenAI


class Base:
    def headers(self) -> dict[str, str]:
        return {}

    @property
    def client(self) -> OpenAI:
        return OpenAI()


class TeamMixin(Base):
    team = "mixins"

    def headers(self) -> dict[str, str]:
        return {**super().headers(), "x-llm-team": self.team}


class ServiceMixin(Base):
    def headers(self) -> dict[str, str]:
        found = super().headers()
        found["x-llm-service"] = type(self).__name__.lower()
        return found


class FeatureMixin(Base):
    feature: str | None = None

    def headers(self) -> dict[str, str]:
        return super().headers() | ({"x-llm-feature": self.feature} if self.feature else {})


class Writer(TeamMixin, ServiceMixin, FeatureMixin):
    def write(self, model: str, text: str) -> str:
        return self.client.responses.create(model=model, input=text, extra_headers=self.headers()).output_text  # call: m1


class Titler(TeamMixin, ServiceMixin, FeatureMixin):
    feature = "title"

    def ask(self, model: str, text: str, *, extra: dict[str, str] | None = None) -> str:
        return self.client.responses.create(model=model, input=text, extra_headers={**self.headers(), **(extra or {})}).output_text  # call: m2, m3

    title = partialmethod(ask, "m2")
    long_title = partialmethod(ask, "m3", extra={"x-llm-service": "long"})


class Loose(TeamMixin):
    def run(self, model: str) -> Any:
        responses = attrgetter("responses")(self.client)
        return responses.create(model=model, input="x", extra_headers=self.headers())  # call: m4


Writer().write("m1", "x")
titler = Titler()
titler.title("x")
titler.long_title("x")
methodcaller("run", "m4")(Loose())
resource = getattr(OpenAI(default_headers={"x-llm-team": "mixins"}), "embeddings")
getattr(resource, "create")(model="m5", input="x", extra_headers=titler.headers())  # call: m5
