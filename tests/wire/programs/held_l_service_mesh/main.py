"""Services that call each other: one base with a client pool, one registry of instances, features by method names."""
from __future__ import annotations

from typing import Any, ClassVar, TypeVar

from openai import OpenAI

S = TypeVar("S", bound="Service")


class Service:
    team: ClassVar[str]
    instances: ClassVar[dict[type[Service], Service]] = {}
    _clients: ClassVar[dict[str, OpenAI]] = {}

    @classmethod
    def get(cls: type[S]) -> S:
        found = Service.instances.get(cls)
        if found is None:
            found = Service.instances[cls] = cls()
        return found  # type: ignore[return-value]

    @property
    def name(self) -> str:
        return type(self).__name__.lower()

    @property
    def client(self) -> OpenAI:
        if self.team not in self._clients:
            self._clients[self.team] = OpenAI(default_headers={"x-llm-team": self.team})
        return self._clients[self.team]

    def request(self, model: str, text: str, **headers: str) -> str:
        reply = self.client.responses.create(
            model=model,
            input=text,
            extra_headers={"x-llm-service": self.name, **{f"x-llm-{key}": value for key, value in headers.items()}},
        )
        return reply.output_text


class Catalogue(Service):
    team = "catalogue"

    def describe(self, product: str) -> str:
        return self.request("m1", product, feature="describe")  # call: m1

    def compare(self, *products: str) -> str:
        texts = [self.describe(product) for product in products]
        return self.request("m2", "\n".join(texts))  # call: m2


class Support(Service):
    team = "support"

    def answer(self, question: str) -> str:
        product = Catalogue.get().describe(question)
        return self.request("m3", f"{question} {product}", feature="answer")  # call: m3

    def rate(self, text: str, **more: Any) -> str:
        return self.client.chat.completions.create(  # call: m4
            model="m4",
            messages=[{"role": "user", "content": text}],
            extra_headers={"x-llm-service": self.name, "x-llm-feature": self.rate.__name__},
        ).choices[0].message.content


def main() -> None:
    print(Support.get().answer("a"), Catalogue.get().compare("a", "b"), Support.get().rate("good"))


main()
