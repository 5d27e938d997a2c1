from __future__ import annotations

from typing import Any

import litellm
from litellm import acompletion, completion

litellm.drop_params = True
litellm.telemetry = False


class LLMGateway:
    def __init__(self, team: str, service: str, **defaults: Any) -> None:
        self._team = team
        self._service = service
        self._defaults = {"timeout": 20, "num_retries": 0, **defaults}

    def headers(self, feature: str | None = None) -> dict[str, str]:
        headers = {"x-llm-team": self._team, "x-llm-service": self._service}
        return headers if feature is None else {**headers, "x-llm-feature": feature}

    def complete(self, model: str, prompt: str, *, feature: str) -> str:
        response = completion(  # call: m1
            model=f"openai/{model}",
            messages=[{"role": "user", "content": prompt}],
            extra_headers=self.headers(feature),
            **self._defaults,
        )
        return response.choices[0].message.content

    async def acomplete(self, model: str, prompt: str) -> str:
        response = await acompletion(  # call: m2
            model="openai/" + model,
            messages=[{"role": "user", "content": prompt}],
            extra_headers=self.headers(),
            **self._defaults,
        )
        return response["choices"][0]["message"]["content"]

    def complete_raw(self, model: str, messages: list[dict], **kwargs: Any) -> str:
        options = {**self._defaults, **kwargs}
        return completion(model=f"openai/{model}", messages=messages, **options).id

    def embed(self, texts: list[str]) -> int:
        return len(litellm.embedding(model="openai/m3", input=texts).data)  # call: m3
