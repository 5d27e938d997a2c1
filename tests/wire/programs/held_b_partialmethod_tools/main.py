"""functools tricks: partial of a bound method, partialmethod, reduce over headers, cached_property."""
from functools import cached_property, partial, partialmethod, reduce

from openai import OpenAI

PARTS = [{"x-llm-team": "f"}, {"x-llm-service": "g"}]
HEADERS = reduce(lambda one, two: {**one, **two}, PARTS)


class Tools:
    @cached_property
    def client(self) -> OpenAI:
        return OpenAI(default_headers=HEADERS)

    def _send(self, model: str, text: str, feature: str | None = None):
        extra = {"x-llm-feature": feature} if feature else {}
        return self.client.responses.create(model=model, input=text, extra_headers=extra)

    classify = partialmethod(_send, "m1", feature="classify")
    plain = partialmethod(_send, "m2")


tools = Tools()
tools.classify("x")  # call: m1
tools.plain("x")  # call: m2
ask = partial(tools.client.responses.create, extra_headers={"x-llm-feature": "ask"})
ask(model="m3", input="x")  # call: m3
bare = partial(tools.client.responses.create, model="m4")
bare(input="x")  # call: m4
