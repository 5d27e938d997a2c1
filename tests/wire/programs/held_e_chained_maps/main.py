"""Headers in a ChainMap over read-only defaults."""
from collections import ChainMap
from types import MappingProxyType

from openai import OpenAI

COMPANY = MappingProxyType({"x-llm-team": "platform", "x-trace": "1"})
SERVICE = MappingProxyType({"x-llm-service": "billing-bot"})
DEFAULTS = ChainMap(dict(SERVICE), COMPANY)
client = OpenAI()


def ask(text: str) -> None:
    headers = DEFAULTS.new_child({"x-llm-feature": "ask"})
    client.responses.create(model="m1", input=text, extra_headers=dict(headers))  # call: m1


def list_items(text: str) -> None:
    client.responses.create(model="m2", input=text, extra_headers={**DEFAULTS})  # call: m2


def check(text: str) -> None:
    client.responses.create(model="m3", input=text, extra_headers=COMPANY | {"x-llm-feature": "check"})  # call: m3


def total(text: str) -> None:
    layered = DEFAULTS.new_child()
    layered["x-llm-feature"] = "total"
    client.responses.create(model="m4", input=text, extra_headers=dict(layered.items()))  # call: m4


for function in (ask, list_items, check, total):
    function("x")
