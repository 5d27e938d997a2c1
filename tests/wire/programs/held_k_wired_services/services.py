from __future__ import annotations

from collections.abc import Sequence

from anthropic import AsyncAnthropic
from openai import AsyncOpenAI


class Translator:
    FEATURE = {"x-llm-feature": "translate"}

    def __init__(self, client: AsyncOpenAI, cache: dict[str, str]) -> None:
        self._client = client
        self._cache = cache

    async def translate(self, text: str, language: str) -> str:
        key = f"{language}:{text}"
        if key not in self._cache:
            response = await self._client.responses.create(  # call: m1
                model="m1", instructions=f"Translate to {language}", input=text, extra_headers=self.FEATURE
            )
            self._cache[key] = response.output_text
        return self._cache[key]

    async def detect(self, text: str) -> str:
        response = await self._client.responses.create(model="m2", input=text, max_output_tokens=16)  # call: m2
        return response.output_text


class Classifier:
    def __init__(self, *, client: AsyncAnthropic, labels: Sequence[str]) -> None:
        self._client = client
        self._labels = labels

    async def classify(self, text: str, *, request_id: str | None = None) -> str:
        headers = {"x-llm-feature": "classify"}
        if request_id:
            headers["x-request-id"] = request_id
        message = await self._client.messages.create(  # call: m3
            model="m3",
            max_tokens=8,
            system=f"One of {', '.join(self._labels)}",
            messages=[{"role": "user", "content": text}],
            extra_headers=headers,
        )
        return message.content[0].text
