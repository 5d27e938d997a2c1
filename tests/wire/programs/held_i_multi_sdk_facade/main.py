"""One facade over Mistral, Cohere, Groq and google-genai; which SDK is decided by the model's prefix."""
from __future__ import annotations

import os
from collections.abc import Callable
from functools import cached_property, singledispatchmethod
from typing import Any

import cohere
from google import genai
from google.genai import types
from groq import Groq
from mistralai.client import Mistral

TAGS = {"x-llm-team": "facade", "x-llm-service": "multi"}


class Facade:
    def __init__(self, feature: str | None = None) -> None:
        self.headers = TAGS if feature is None else {**TAGS, "x-llm-feature": feature}
        self._routes: list[tuple[str, Callable[[str, str], str]]] = [
            ("mistral/", self._mistral),
            ("cohere/", self._cohere),
            ("groq/", self._groq),
            ("gemini/", self._gemini),
        ]

    @cached_property
    def mistral(self) -> Mistral:
        return Mistral(api_key="x", server_url=os.environ["WIRE_URL"] + "/mistral")

    @cached_property
    def cohere(self) -> cohere.ClientV2:
        return cohere.ClientV2(api_key="x")

    @cached_property
    def groq(self) -> Groq:
        return Groq(default_headers=self.headers)

    @cached_property
    def gemini(self) -> genai.Client:
        return genai.Client(http_options=types.HttpOptions(headers=self.headers))

    def ask(self, name: str, prompt: str) -> str:
        for prefix, route in self._routes:
            if name.startswith(prefix):
                return route(name.removeprefix(prefix), prompt)
        raise LookupError(name)

    def _mistral(self, model: str, prompt: str) -> str:
        reply = self.mistral.chat.complete(model=model, messages=[{"role": "user", "content": prompt}], http_headers=self.headers)  # call: m1
        return str(reply.choices[0].message.content)

    def _cohere(self, model: str, prompt: str) -> str:
        reply = self.cohere.chat(  # call: m2
            model=model, messages=[{"role": "user", "content": prompt}], request_options={"additional_headers": TAGS}
        )
        return str(reply.message)

    def _groq(self, model: str, prompt: str) -> str:
        reply = self.groq.chat.completions.create(model=model, messages=[{"role": "user", "content": prompt}])  # call: m3
        return reply.choices[0].message.content or ""

    def _gemini(self, model: str, prompt: str) -> str:
        config = types.GenerateContentConfig(temperature=0)
        return self.gemini.models.generate_content(model=model, contents=prompt, config=config).text or ""  # call: m4


class Described:
    @singledispatchmethod
    def describe(self, item: Any) -> str:
        return str(item)

    @describe.register
    def _(self, item: list) -> str:
        return ", ".join(item)


facade = Facade("ask")
for name in ("mistral/m1", "cohere/m2", "groq/m3", "gemini/m4"):
    facade.ask(name, Described().describe(["x", "y"]))
