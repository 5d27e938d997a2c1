"""Pipelines with __or__ and __rshift__, objects with __getitem__ and __contains__."""
from openai import OpenAI


class Stage:
    def __init__(self, function, then: "Stage | None" = None) -> None:
        self.function = function
        self.then = then

    def __or__(self, other: "Stage") -> "Stage":
        return Stage(self.function, other)

    def run(self, value):
        result = self.function(value)
        return self.then.run(result) if self.then else result


class Clients:
    def __init__(self) -> None:
        self._made = {"fast": OpenAI(default_headers={"x-llm-team": "o", "x-llm-service": "p"})}

    def __getitem__(self, name: str) -> OpenAI:
        return self._made[name]


clients = Clients()


def expand(text: str) -> str:
    return clients["fast"].responses.create(  # call: m1
        model="m1", input=text, extra_headers={"x-llm-feature": "expand"}
    ).output_text


def answer(text: str) -> str:
    return clients["fast"].responses.create(model="m2", input=text).output_text  # call: m2


(Stage(expand) | Stage(answer)).run("x")
