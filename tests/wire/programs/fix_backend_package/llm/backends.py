from __future__ import annotations

from anthropic import Anthropic
from openai import OpenAI

from .base import Backend, Request


class OpenAIBackend(Backend):
    def __init__(self) -> None:
        self._client = OpenAI()

    def complete(self, request: Request) -> str:
        reply = self._client.chat.completions.create(  # call: m1, m2
            model=request.model,
            messages=[{"role": "user", "content": request.text}],
            extra_headers=request.headers,
        )
        return reply.choices[0].message.content or ""


class AnthropicBackend(Backend):
    def __init__(self) -> None:
        self._client = Anthropic()

    def complete(self, request: Request) -> str:
        reply = self._client.messages.create(  # call: m3
            model=request.model,
            max_tokens=100,
            messages=[{"role": "user", "content": request.text}],
            extra_headers=request.headers,
        )
        return reply.content[0].text


def make_backend(name: str) -> Backend:
    return {"openai": OpenAIBackend, "anthropic": AnthropicBackend}[name]()
