"""Options passed down through four layers as **kwargs, renamed and split on the way."""
from __future__ import annotations

from typing import Any

from openai import OpenAI

_client = OpenAI()


def _send(kind: str, /, *, headers: dict[str, str] | None = None, **body: Any) -> Any:
    resource = {"responses": _client.responses, "embeddings": _client.embeddings}[kind]
    return resource.create(extra_headers=headers or {}, **body)


def _owned(kind: str, *, team: str = "layers", feature: str | None = None, **rest: Any) -> Any:
    headers = rest.pop("headers", {})
    tags = {"x-llm-team": team, "x-llm-service": "kwargs"}
    if feature is not None:
        tags["x-llm-feature"] = feature
    return _send(kind, headers={**tags, **headers}, **rest)


class Service:
    defaults: dict[str, Any] = {"team": "service"}

    def respond(self, text: str, **options: Any) -> str:
        merged = {**self.defaults, **options}
        return _owned("responses", input=text, **merged).output_text

    def embed(self, *texts: str, **options: Any) -> int:
        return len(_owned("embeddings", input=list(texts), **{**self.defaults, **options}).data)


class Tagged(Service):
    defaults = {**Service.defaults, "feature": "tagged"}


service, tagged = Service(), Tagged()
service.respond("x", model="m1", feature="one")  # call: m1
service.respond("x", model="m2")  # call: m2
service.embed("x", "y", model="m3", headers={"x-llm-feature": "three"})  # call: m3
tagged.respond("x", model="m4")  # call: m4
tagged.embed("x", model="m5", feature=None)  # call: m5
_owned("responses", model="m6", input="x", feature="six")  # call: m6
