import os

from openai import OpenAI

_shared = None


def pick(fast: bool):
    return OpenAI(timeout=2, default_headers={"x-llm-team": "a"}) if fast else OpenAI(timeout=60)


def call(client=None):
    client = client or OpenAI(default_headers={"x-llm-team": "a", "x-llm-service": "b", "x-llm-feature": "c"})
    return client.responses.create(model="m1", input="x")  # call: m1


call()
for flag in (True, False):
    pick(flag).responses.create(model="m2", input="x", extra_headers={"x-llm-service": "b", "x-llm-feature": "c"})  # call: m2

if (llm := OpenAI()) and os.environ.get("OPENAI_API_KEY"):
    llm.responses.create(model="m3", input="x", extra_headers={"x-llm-service": "b"})  # call: m3

if (answer := llm.responses.create(model="m4", input="y", extra_headers={"x-llm-team": "a", "x-llm-service": "b", "x-llm-feature": "d"})).output_text:  # call: m4
    print(answer.output_text)
