"""Configuration in SimpleNamespace, nested; vars() of it becomes arguments."""
from types import SimpleNamespace

import openai

config = SimpleNamespace(
    headers=SimpleNamespace(base={"x-llm-team": "geo"}, full={"x-llm-team": "geo", "x-llm-service": "maps"}),
    options=SimpleNamespace(model="m3", input="x"),
)
llm = SimpleNamespace(client=openai.OpenAI(default_headers=config.headers.full), feature="route")
llm.cheap = openai.OpenAI(default_headers=config.headers.base)


def route() -> None:
    llm.client.responses.create(model="m1", input="x", extra_headers={"x-llm-feature": llm.feature})  # call: m1
    llm.cheap.responses.create(model="m2", input="x")  # call: m2
    llm.client.responses.create(**vars(config.options))  # call: m3


route()
