from functools import reduce, singledispatchmethod

from openai import OpenAI


class Describe:
    def __init__(self) -> None:
        self.ai = OpenAI(default_headers={"x-llm-team": "geo", "x-llm-service": "describe"})

    @singledispatchmethod
    def run(self, value):
        raise NotImplementedError

    @run.register
    def _(self, value: int):
        return self.ai.responses.create(model="m1", input=str(value), extra_headers={"x-llm-feature": "int"})  # call: m1

    @run.register
    def _(self, value: str):
        return self.ai.responses.create(model="m2", input=value)  # call: m2


d = Describe()
d.run(1)
d.run("one")
merged = reduce(lambda left, right: {**left, **right}, [{"x-llm-team": "geo"}, {"x-llm-service": "describe"}, {"x-llm-feature": "reduce"}])
d.ai.responses.create(model="m3", input="x", extra_headers=merged)  # call: m3 unknown
