"""Functions made in loops: default arguments, partials in dicts, factories, lambdas in lists, enumerate, zip of names and tags."""
from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from openai import OpenAI

client = OpenAI(default_headers={"x-llm-team": "loop"})
SERVICE = {"x-llm-service": "closures"}


def ask(model: str, headers: dict[str, str]) -> str:
    return client.responses.create(model=model, input="x", extra_headers=headers).output_text


actions: dict[str, Callable[[], Any]] = {}
for name, model in (("title", "m1"), ("tags", "m2")):
    actions[name] = partial(ask, model, {**SERVICE, "x-llm-feature": name})
for action in actions.values():
    action()  # call: m1, m2


def build() -> list[Callable[[str], str]]:
    found: list[Callable[[str], str]] = []
    for feature in ("a", None):
        headers = SERVICE if feature is None else {**SERVICE, "x-llm-feature": feature}

        def send(model: str, headers: dict[str, str] = headers) -> str:
            return client.responses.create(model=model, input="x", extra_headers=headers).output_text

        found.append(send)
    return found


tagged, plain = build()
tagged("m3")  # call: m3
plain("m4")  # call: m4
senders = [lambda model, feature=feature: ask(model, {**SERVICE, "x-llm-feature": feature}) for feature in ("x", "y")]  # call: m5
senders[0]("m5")


def pipeline(*steps: Callable[[dict[str, Any]], dict[str, Any]]) -> Callable[..., Any]:
    def run(**params: Any) -> Any:
        for step in steps:
            params = step(params)
        return client.embeddings.create(**params)

    return run


def owned(params: dict[str, Any]) -> dict[str, Any]:
    return {**params, "extra_headers": {**params.get("extra_headers", {}), **SERVICE}}


def featured(params: dict[str, Any]) -> dict[str, Any]:
    params["extra_headers"]["x-llm-feature"] = "pipeline"
    return params


pipeline(owned, featured)(model="m6", input="x")  # call: m6
pipeline(owned)(model="m7", input="x")  # call: m7
