"""A proxy that hands everything on through __getattr__, and one that adds tags on the way."""
from openai import OpenAI


class Metered:
    def __init__(self, inner: OpenAI) -> None:
        self._inner = inner
        self.calls = 0

    def __getattr__(self, name: str):
        return getattr(self._inner, name)


class Tagged:
    def __init__(self, inner: OpenAI, **tags: str) -> None:
        self._inner = inner.with_options(default_headers={f"x-llm-{key}": value for key, value in tags.items()})

    def __getattr__(self, name):
        return getattr(self._inner, name)


metered = Metered(OpenAI(default_headers={"x-llm-team": "risk", "x-llm-service": "kyc"}))
metered.responses.create(model="m1", input="x", extra_headers={"x-llm-feature": "check"})  # call: m1
metered.chat.completions.create(model="m2", messages=[])  # call: m2
tagged = Tagged(OpenAI(), team="risk", service="kyc", feature="screen")
tagged.responses.create(model="m3", input="x")  # call: m3
partly = Tagged(OpenAI(), team="risk")
partly.embeddings.create(model="m4", input="x")  # call: m4
