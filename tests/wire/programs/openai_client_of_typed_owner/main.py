"""A client that objects behind a protocol are given; every call of theirs carries all tags itself."""

from __future__ import annotations

from typing import Protocol

from openai import OpenAI


class Completer(Protocol):
    def complete(self, text: str, /, **tags: str) -> str: ...


class OpenAICompleter:
    def __init__(self, client: OpenAI, model: str) -> None:
        self._client = client
        self._model = model

    def complete(self, text: str, /, **tags: str) -> str:
        headers = {f"x-llm-{key}": value for key, value in tags.items()}
        return self._client.responses.create(model=self._model, input=text, extra_headers=headers).output_text


class Notes:
    def __init__(self, completer: Completer) -> None:
        self.completer = completer

    def title(self, text: str) -> str:
        return self.completer.complete(text, team="repo", service="notes", feature="title")  # call: m1


class Tasks:
    def __init__(self, completer: Completer) -> None:
        self.completer = completer

    def rank(self, text: str) -> str:
        return self.completer.complete(text, service="notes", feature="rank")  # call: m2


class Unit:
    def __init__(self, client: OpenAI, other: OpenAI) -> None:
        self.notes = Notes(OpenAICompleter(client, "m1"))
        self.tasks = Tasks(OpenAICompleter(other, "m2"))


class Archive:
    def __init__(self, client: OpenAI) -> None:
        self._client = client

    def file(self, text: str) -> str:
        headers = {"x-llm-team": "repo", "x-llm-service": "archive", "x-llm-feature": "file"}
        return self._client.responses.create(model="m3", input=text, extra_headers=headers).output_text  # call: m3


unit = Unit(OpenAI(), OpenAI())
print(unit.notes.title("x"), unit.tasks.rank("y"))
archive = Archive(client=OpenAI())  # client: tagged
print(archive.file("z"))
