"""Own clients: default_headers as a property, _prepare_options, keyword defaults in __init__, a mixin before the SDK's class."""
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from anthropic import Anthropic
from openai import AsyncOpenAI, OpenAI


class Attributed:
    """Mixin: gives default headers to whatever SDK client comes next."""

    team = "mixin"

    def __init__(self, *args: Any, feature: str | None = None, default_headers: Mapping[str, str] | None = None, **kwargs: Any) -> None:
        headers = {"x-llm-team": self.team, "x-llm-service": "sdk", **(default_headers or {})}
        if feature:
            headers["x-llm-feature"] = feature
        super().__init__(*args, default_headers=headers, **kwargs)


class HouseOpenAI(Attributed, OpenAI):
    pass


class HouseAnthropic(Attributed, Anthropic):
    team = "claude"


HouseOpenAI(feature="one").responses.create(model="m1", input="x")  # call: m1
HouseOpenAI().responses.create(model="m2", input="x")  # call: m2
HouseAnthropic(feature="three").messages.create(model="m3", max_tokens=3, messages=[{"role": "user", "content": "x"}])  # call: m3
HouseAnthropic(default_headers={"x-llm-feature": "four"}).messages.create(model="m4", max_tokens=3, messages=[{"role": "user", "content": "x"}])  # call: m4


class Defaulted(OpenAI):
    HEADERS = {"x-llm-team": "sub", "x-llm-service": "class"}

    @property
    def default_headers(self) -> dict[str, Any]:
        return {**super().default_headers, **self.HEADERS}


class Featured(Defaulted):
    HEADERS = {**Defaulted.HEADERS, "x-llm-feature": "featured"}


Defaulted().responses.create(model="m5", input="x")  # call: m5
Featured().responses.create(model="m6", input="x")  # call: m6
