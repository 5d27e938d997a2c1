"""A method of the client's resource is replaced by a partial that adds headers."""
import functools

from openai import OpenAI

client = OpenAI()
other = OpenAI()
client.responses.create = functools.partial(
    client.responses.create,
    extra_headers={"x-llm-team": "qa", "x-llm-service": "evals", "x-llm-feature": "judge"},
)


def judge(text: str) -> str:
    return client.responses.create(model="m1", input=text).output_text  # call: m1


def baseline(text: str) -> str:
    return other.responses.create(model="m2", input=text).output_text  # call: m2


judge("a")
baseline("b")
