from __future__ import annotations

from google import genai
from google.genai import types

LABELS = {"team": "bi", "service": "reports"}


class Gemini:
    """Thin wrapper around the SDK."""

    def __init__(self, *, model: str, headers: dict[str, str] | None = None) -> None:
        self.model = model
        self._client = genai.Client(
            api_key="dummy",
            http_options=types.HttpOptions(headers=headers or {}, timeout=20_000),
        )

    def config(self, feature: str | None = None, **overrides) -> types.GenerateContentConfig:
        options = types.HttpOptions(headers={"x-llm-feature": feature}) if feature else None
        return types.GenerateContentConfig(temperature=0.1, http_options=options, **overrides)

    def text(self, prompt: str, feature: str | None = None) -> str:
        response = self._client.models.generate_content(  # call: m1, m2
            model=self.model, contents=prompt, config=self.config(feature, max_output_tokens=50)
        )
        return response.text

    async def stream(self, prompt: str):
        stream = await self._client.aio.models.generate_content_stream(  # call: m3
            model="m3", contents=[prompt], config=self.config("stream")
        )
        async for chunk in stream:
            yield chunk.text

    def chat(self):
        return self._client.chats.create(model="m4", config=self.config())
