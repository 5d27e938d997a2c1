from __future__ import annotations

import attr
import attrs
from openai import OpenAI


@attrs.define
class Service:
    name: str = "service"
    team: str = "learning"
    client: OpenAI = attrs.field(init=False)

    @client.default
    def _make_client(self) -> OpenAI:
        return OpenAI(default_headers={"x-llm-team": self.team, "x-llm-service": "attrs"})

    def run(self, text: str) -> str:
        raise NotImplementedError


@attrs.define
class Coach(Service):
    name: str = "coach"

    def run(self, text: str) -> str:
        return self.client.responses.create(  # call: m1
            model="m1", input=text, extra_headers={"x-llm-feature": self.name}
        ).output_text


@attr.s(auto_attribs=True, kw_only=True)
class Catalog:
    team: str
    name: str = "catalog"
    client: OpenAI = attr.ib(factory=OpenAI)
    headers: dict = attr.Factory(lambda self: {"x-llm-team": self.team, "x-llm-feature": self.name}, takes_self=True)

    def run(self, text: str) -> str:
        return self.client.responses.create(model="m2", input=text, extra_headers=self.headers).output_text  # call: m2


@attrs.frozen
class Registry:
    _services: list = attrs.field(factory=list)

    def add(self, service):
        self._services.append(service)

    def __iter__(self):
        return iter(self._services)
