"""Drop-in for the SDK's client that counts tokens and stamps the team."""
from __future__ import annotations

from typing import Any

import openai


class _Completions:
    def __init__(self, owner: MeteredClient):
        self._owner = owner

    def create(self, **kwargs: Any):
        kwargs["extra_headers"] = {**self._owner.default_headers, **(kwargs.get("extra_headers") or {})}
        response = self._owner.sdk.chat.completions.create(**kwargs)
        self._owner.total_tokens += response.usage.total_tokens
        return response


class _Chat:
    def __init__(self, owner: MeteredClient):
        self.completions = _Completions(owner)


class MeteredClient:
    def __init__(self, sdk: openai.OpenAI, default_headers: dict[str, str]):
        self.sdk = sdk
        self.default_headers = default_headers
        self.total_tokens = 0
        self.chat = _Chat(self)


class Plain:
    def __init__(self, sdk):
        self.sdk = sdk

    def complete(self, text, *, model, headers=None):
        return self.sdk.responses.create(model=model, input=text, extra_headers=headers or {}).id


_sdk = openai.OpenAI()
client = MeteredClient(_sdk, {"x-llm-team": "core", "x-llm-service": "metered"})
plain = Plain(_sdk)
