"""Strategies as functions in a table, dispatched by key with shared keyword arguments."""
from anthropic import Anthropic

client = Anthropic(default_headers={"x-llm-team": "st", "x-llm-service": "table"})


def terse(prompt: str, **common) -> None:
    client.messages.create(
        model="m1", max_tokens=5, messages=[{"role": "user", "content": prompt}], **common
    )


def verbose(prompt: str, **common) -> None:
    common.pop("extra_headers", None)
    client.messages.create(
        model="m2", max_tokens=50, messages=[{"role": "user", "content": prompt}], **common
    )


TABLE = {"terse": terse, "verbose": verbose}


def run(style: str, prompt: str) -> None:
    TABLE[style](prompt, extra_headers={"x-llm-feature": style})  # call: m1, m2


run("terse", "a")
run("verbose", "b")
