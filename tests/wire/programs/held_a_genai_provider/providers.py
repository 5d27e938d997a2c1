from __future__ import annotations

from google import genai
from google.genai import types

TAGS = {"x-llm-team": "vision", "x-llm-service": "gemini-bridge"}


class GeminiProvider:
    model = "m1"

    def __init__(self, headers: dict[str, str]) -> None:
        self._client = genai.Client(http_options=types.HttpOptions(headers=TAGS))
        self._headers = headers

    def _config(self, feature: str, **overrides) -> types.GenerateContentConfig:
        return types.GenerateContentConfig(
            temperature=0,
            http_options=types.HttpOptions(headers={**self._headers, "x-llm-feature": feature}),
            **overrides,
        )

    def generate(self, prompt: str) -> str:
        response = self._client.models.generate_content(  # call: m1
            model=self.model, contents=prompt, config=self._config("generate")
        )
        return response.text

    def generate_json(self, prompt: str) -> str:
        config = self._config("generate-json", response_mime_type="application/json")
        return self._client.models.generate_content(model="m2", contents=prompt, config=config).text  # call: m2

    def embed(self, texts: list[str]) -> int:
        return len(self._client.models.embed_content(model="m3", contents=texts).embeddings)  # call: m3


_INSTANCES: dict[str, GeminiProvider] = {}


def get(name: str) -> GeminiProvider:
    if name not in _INSTANCES:
        _INSTANCES[name] = GeminiProvider(headers={})
    return _INSTANCES[name]
