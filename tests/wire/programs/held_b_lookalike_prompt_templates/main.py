"""Store and render prompts. Nothing is sent: the caller does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from openai.types.chat import ChatCompletionMessageParam

if TYPE_CHECKING:
    from openai import OpenAI


def render(template: str, **values: str) -> list[ChatCompletionMessageParam]:
    return [{"role": "user", "content": template.format(**values)}]


def request(template: str, model: str = "gpt-5-mini", **values: str) -> dict[str, Any]:
    return {"model": model, "messages": render(template, **values), "extra_headers": {}}


def describe(client: OpenAI | None) -> str:
    return "offline" if client is None else str(client.base_url)


print(request("Hello {name}", name="you"), describe(None))
