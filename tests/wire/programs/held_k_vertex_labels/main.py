"""Gemini on Vertex: billing labels in the config, from a mixin of defaults; one config is made without them."""
from __future__ import annotations

from typing import Any

from google import genai
from google.genai import types


class BillingLabels:
    team = "geo"
    service = "places"

    def labels(self, feature: str | None = None) -> dict[str, str]:
        labels = {"team": self.team, "service": self.service}
        if feature is not None:
            labels["feature"] = feature
        return labels


class Places(BillingLabels):
    def __init__(self, client: genai.Client) -> None:
        self._client = client
        self._defaults: dict[str, Any] = {"temperature": 0.0, "labels": self.labels("describe")}

    def describe(self, name: str) -> str:
        response = self._client.models.generate_content(  # call: m1
            model="m1", contents=name, config=types.GenerateContentConfig(**self._defaults)
        )
        return response.text

    def compare(self, *names: str) -> str:
        config = types.GenerateContentConfig(temperature=0.5, labels=self.labels())
        return self._client.models.generate_content(model="m2", contents=list(names), config=config).text  # call: m2

    def rank(self, names: list[str]) -> str:
        config = {**self._defaults, "labels": self.labels(feature="rank"), "max_output_tokens": 5}
        return self._client.models.generate_content(model="m3", contents=names, config=config).text  # call: m3


places = Places(genai.Client(vertexai=True, api_key="dummy"))
print(places.describe("a"), places.compare("a", "b"), places.rank(["a"]))
