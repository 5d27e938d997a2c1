"""Clients are built by functions that a decorator files under an enum member."""
from tiers import Tier, client_for


def answer(text: str) -> str:
    return client_for(Tier.FAST).responses.create(  # call: m1
        model="m1", input=text, extra_headers={"x-llm-feature": "answer"}
    ).output_text


def ponder(text: str) -> str:
    slow = client_for(Tier["SLOW"])
    return slow.responses.create(model="m2", input=text, extra_headers={"x-llm-feature": "ponder"}).output_text  # call: m2


def batch(text: str) -> str:
    return client_for(Tier("bulk")).responses.create(model="m3", input=text).output_text  # call: m3


answer("a")
ponder("b")
batch("c")
