from __future__ import annotations

import os
from typing import Any

from openai import AzureOpenAI, OpenAI

from .base import LLMProvider


class OpenAIProvider(LLMProvider):
    default_model = "m1"

    def _make_client(self) -> OpenAI:
        return OpenAI(default_headers=self.headers)

    def generate(self, prompt: str, **kwargs: Any) -> str:
        response = self.client.chat.completions.create(
            model=self.model, messages=[{"role": "user", "content": prompt}], **kwargs
        )
        return response.choices[0].message.content


class AzureProvider(OpenAIProvider):
    default_model = "m2"

    def _make_client(self) -> OpenAI:
        return AzureOpenAI(
            azure_endpoint=os.environ["AZURE_OPENAI_ENDPOINT"],
            api_key="dummy",
            api_version="2024-10-21",
            default_headers=self.headers,
        )
