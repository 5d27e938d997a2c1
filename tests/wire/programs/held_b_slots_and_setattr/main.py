"""__slots__, setattr in a loop over keyword arguments, and vars()."""
from openai import OpenAI


class Options:
    __slots__ = ("team", "service", "feature")

    def __init__(self, **values: str) -> None:
        for name in self.__slots__:
            setattr(self, name, values.get(name))

    def as_headers(self) -> dict[str, str]:
        return {f"x-llm-{name}": getattr(self, name) for name in self.__slots__ if getattr(self, name)}


client = OpenAI()
full = Options(team="a", service="b", feature="c")
client.responses.create(model="m1", input="x", extra_headers=full.as_headers())  # call: m1
part = Options(team="a")
client.responses.create(model="m2", input="x", extra_headers=part.as_headers())  # call: m2
