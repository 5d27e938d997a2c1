"""Client and headers come out of a function together; starred targets and swaps."""
from typing import NamedTuple

from openai import OpenAI


class Setup(NamedTuple):
    client: OpenAI
    headers: dict[str, str]


def setup(service: str) -> Setup:
    return Setup(OpenAI(default_headers={"x-llm-team": "core"}), {"x-llm-service": service})


client, headers = setup("one")
client.responses.create(model="m1", input="x", extra_headers=headers)  # call: m1
first, *others = (setup(name) for name in ("a", "b"))
first.client.responses.create(model="m2", input="x", extra_headers=first.headers | {"x-llm-feature": "f"})  # call: m2
for other, extra in zip(others, [{"x-llm-feature": "g"}]):
    other.client.responses.create(model="m3", input="x", extra_headers={**other.headers, **extra})  # call: m3
tagged, plain = OpenAI(default_headers={"x-llm-team": "t", "x-llm-service": "s", "x-llm-feature": "f"}), OpenAI()
tagged, plain = plain, tagged
tagged.responses.create(model="m4", input="x")  # call: m4
plain.responses.create(model="m5", input="x")  # call: m5
