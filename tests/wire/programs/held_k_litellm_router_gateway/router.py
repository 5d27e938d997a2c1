from __future__ import annotations

import os
from typing import Any

import yaml
from litellm import Router

CONFIG = """
deployments:
  - {name: fast, model: m1}
  - {name: smart, model: m2}
  - {name: vectors, model: m4}
"""


def model_list(raw: str = CONFIG) -> list[dict[str, Any]]:
    return [
        {
            "model_name": item["name"],
            "litellm_params": {"model": f"openai/{item['model']}", "api_key": os.environ.get("OPENAI_API_KEY")},
        }
        for item in yaml.safe_load(raw)["deployments"]
    ]


class LLMRouter:
    """Wraps litellm's Router, so that nobody forgets whose call it is."""

    def __init__(self, team: str, service: str) -> None:
        self.team = team
        self.service = service
        self._router = Router(model_list=model_list(), num_retries=0, routing_strategy="simple-shuffle")

    def _headers(self, feature: str) -> dict[str, str]:
        return {"x-llm-team": self.team, "x-llm-service": self.service, "x-llm-feature": feature}

    async def chat(self, tier: str, prompt: str, *, feature: str, **kwargs: Any) -> str:
        kwargs["extra_headers"] = {**self._headers(feature), **kwargs.get("extra_headers", {})}
        response = await self._router.acompletion(model=tier, messages=[{"role": "user", "content": prompt}], **kwargs)  # call: m1
        return response.choices[0].message.content

    def chat_sync(self, prompt: str, **kwargs: Any) -> str:
        response = self._router.completion(model="smart", messages=[{"role": "user", "content": prompt}], **kwargs)
        return response.choices[0].message.content

    async def embed(self, texts: list[str]) -> int:
        response = await self._router.aembedding(model="vectors", input=texts)  # call: m4
        return len(response.data)
