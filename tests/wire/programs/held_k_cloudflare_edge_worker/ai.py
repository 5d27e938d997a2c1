"""All requests go through Cloudflare's AI Gateway."""
from __future__ import annotations

import json
import os
from enum import Enum

import anthropic
import openai

ACCOUNT = os.getenv("CF_ACCOUNT_ID", "acct")
GATEWAY = os.getenv("CF_GATEWAY", "prod")
ROOT = os.environ["WIRE_URL"]


class Feature(str, Enum):
    CAPTION = "caption"
    ALT_TEXT = "alt-text"


def metadata(feature: Feature | None = None, **extra: str | int) -> dict[str, str]:
    values: dict[str, str | int] = {"team": "media", "service": "edge", **extra}
    if feature is not None:
        values["feature"] = feature.value
    return {"cf-aig-metadata": json.dumps(values), "cf-aig-cache-ttl": "60"}


def openai_url() -> str:
    return f"{ROOT}/v1/{ACCOUNT}/{GATEWAY}/openai"


def anthropic_url() -> str:
    return "/".join((ROOT, "v1", ACCOUNT, GATEWAY, "anthropic"))


class EdgeAI:
    def __init__(self, token: str | None = None) -> None:
        auth = {"cf-aig-authorization": f"Bearer {token}"} if token else {}
        self.openai = openai.AsyncOpenAI(base_url=openai_url(), default_headers={**auth, **metadata()})
        self.anthropic = anthropic.AsyncAnthropic(base_url=anthropic_url(), default_headers=auth)

    async def caption(self, url: str) -> str:
        response = await self.openai.chat.completions.create(  # call: m1
            model="m1", messages=[{"role": "user", "content": url}], extra_headers=metadata(Feature.CAPTION, width=80)
        )
        return response.choices[0].message.content or ""

    async def alt_text(self, url: str) -> str:
        message = await self.anthropic.messages.create(  # call: m2
            model="m2", max_tokens=80, messages=[{"role": "user", "content": url}], extra_headers=metadata(Feature.ALT_TEXT)
        )
        return message.content[0].text

    async def tags(self, url: str) -> str:
        response = await self.openai.chat.completions.create(model="m3", messages=[{"role": "user", "content": url}])  # call: m3
        return response.choices[0].message.content or ""

    async def moderate(self, text: str) -> bool:
        message = await self.anthropic.messages.create(model="m4", max_tokens=1, messages=[{"role": "user", "content": text}])  # call: m4
        return bool(message.content)
