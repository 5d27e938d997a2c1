"""Clients that are put into objects after they were made: by a setter, by wire(), by a mixin's hook."""
from __future__ import annotations

from typing import Any

from anthropic import Anthropic
from openai import OpenAI


class HasClient:
    _client: Any = None

    @property
    def client(self):
        if self._client is None:
            raise RuntimeError("no client")
        return self._client

    @client.setter
    def client(self, value) -> None:
        self._client = value


class Titles(HasClient):
    def make(self, text: str) -> str:
        return self.client.responses.create(model="m1", input=text, extra_headers={"x-llm-feature": "titles"}).output_text  # call: m1


class Notes(HasClient):
    def make(self, **options: Any) -> str:
        return self.client.messages.create(max_tokens=5, messages=[{"role": "user", "content": "x"}], **options).content[0].text


class App:
    def __init__(self) -> None:
        self.titles = Titles()
        self.notes = Notes()

    def wire(self, **clients: Any) -> App:
        for name, client in clients.items():
            getattr(self, name).client = client
        return self


app = App()
app.titles.client = OpenAI(default_headers={"x-llm-team": "t", "x-llm-service": "s"})
app.notes.client = Anthropic(default_headers={"x-llm-team": "t"})
app.titles.make("x")
app.notes.make(model="m2", extra_headers={"x-llm-feature": "notes", "x-llm-service": "s"})  # call: m2
app.notes.make(model="m3")  # call: m3
