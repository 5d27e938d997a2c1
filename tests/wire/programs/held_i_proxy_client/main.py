"""A client behind a proxy that adds headers to each create(); beside it a subclass of the client that does so itself."""
from __future__ import annotations

from typing import Any

from openai import OpenAI

from proxy import Tagged


class TeamOpenAI(OpenAI):
    def __init__(self, *, team: str, service: str, **kwargs: Any) -> None:
        headers = {"x-llm-team": team, "x-llm-service": service, **kwargs.pop("default_headers", {})}
        super().__init__(default_headers=headers, **kwargs)


class Responses:
    def __init__(self, client: OpenAI) -> None:
        self._responses = client.responses

    def create(self, *, feature: str, **kwargs: Any) -> Any:
        return self._responses.create(**kwargs, extra_headers={"x-llm-feature": feature})


owned = TeamOpenAI(team="proxy", service="subclass", timeout=5)
owned.responses.create(model="m1", input="x", extra_headers={"x-llm-feature": "one"})  # call: m1
TeamOpenAI(team="proxy", service="subclass", default_headers={"x-llm-feature": "two"}).responses.create(model="m2", input="x")  # call: m2
owned.embeddings.create(model="m3", input="x")  # call: m3
Responses(owned).create(feature="four", model="m4", input="x")  # call: m4
tagged = Tagged(OpenAI(), {"x-llm-team": "proxy", "x-llm-service": "tagged"})
tagged.responses.create(model="m5", input="x", extra_headers={"x-llm-feature": "five"})  # call: m5
tagged.responses.create(model="m6", input="x")  # call: m6
