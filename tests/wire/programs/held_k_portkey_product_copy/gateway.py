"""Portkey in front of everything; one JSON header holds the metadata."""
import json
import os
from typing import Any

from anthropic import Anthropic
from openai import OpenAI

GATEWAY_URL = os.getenv("LLM_GATEWAY_URL")
PORTKEY_API_KEY = os.getenv("PORTKEY_API_KEY", "pk-local")


def create_headers(provider: str, metadata: dict[str, Any] | None = None, trace_id: str | None = None) -> dict[str, str]:
    headers = {"x-portkey-api-key": PORTKEY_API_KEY, "x-portkey-provider": provider}
    if metadata:
        headers["x-portkey-metadata"] = json.dumps(metadata)
    if trace_id:
        headers["x-portkey-trace-id"] = trace_id
    return headers


def openai_client(**metadata: Any) -> OpenAI:
    return OpenAI(base_url=GATEWAY_URL, default_headers=create_headers("openai", metadata))


def anthropic_client(metadata: dict[str, Any] | None = None) -> Anthropic:
    return Anthropic(base_url=GATEWAY_URL.removesuffix("/v1"), default_headers=create_headers("anthropic", metadata=metadata))
