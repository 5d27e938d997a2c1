"""TypeGuard, cast, isinstance narrowing, NewType, Optional clients, assert_never, overloads."""
from __future__ import annotations

from typing import Any, Literal, NewType, cast, overload

from anthropic import Anthropic
from openai import OpenAI
from typing_extensions import TypeIs, assert_never

Feature = NewType("Feature", str)
TAGS = {"x-llm-team": "types", "x-llm-service": "guards"}


def is_openai(client: OpenAI | Anthropic) -> TypeIs[OpenAI]:
    return isinstance(client, OpenAI)


def ask(client: OpenAI | Anthropic, model: str, headers: dict[str, str]) -> Any:
    if is_openai(client):
        return client.responses.create(model=model, input="x", extra_headers=headers)
    return client.messages.create(model=model, max_tokens=3, messages=[{"role": "user", "content": "x"}], extra_headers=headers)


@overload
def connect(kind: Literal["openai"]) -> OpenAI: ...
@overload
def connect(kind: Literal["anthropic"]) -> Anthropic: ...
def connect(kind: Literal["openai", "anthropic"]) -> OpenAI | Anthropic:
    if kind == "openai":
        return OpenAI(default_headers=TAGS)
    if kind == "anthropic":
        return Anthropic(default_headers=TAGS)
    assert_never(kind)


def with_feature(feature: Feature | None = None) -> dict[str, str]:
    return {} if feature is None else {"x-llm-feature": feature}


ask(connect("openai"), "m1", with_feature(Feature("one")))  # call: m1
ask(connect("anthropic"), "m2", with_feature())  # call: m2
anything: object = connect("openai")
cast(OpenAI, anything).embeddings.create(model="m3", input="x", extra_headers=with_feature(Feature("three")))  # call: m3
cast("OpenAI", anything).embeddings.create(model="m4", input="x")  # call: m4
maybe: OpenAI | None = connect("openai")
if maybe is not None:
    maybe.responses.create(model="m5", input="x", extra_headers=with_feature(Feature("maybe")))  # call: m5
assert isinstance(anything, OpenAI)
anything.responses.create(model="m6", input="x")  # call: m6
