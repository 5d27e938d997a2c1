"""Generic repository, unit of work, specification objects that know how to ask a model; everything through protocols."""
from __future__ import annotations

from abc import abstractmethod
from dataclasses import dataclass, field
from typing import Any, Generic, Protocol, TypeVar, runtime_checkable

from openai import OpenAI

R = TypeVar("R", bound="Record")


@runtime_checkable
class Completer(Protocol):
    def complete(self, text: str, /, **tags: str) -> str: ...


@dataclass
class Record:
    text: str
    summary: str = ""


class OpenAICompleter:
    def __init__(self, client: OpenAI, model: str) -> None:
        self._client = client
        self._model = model

    def complete(self, text: str, /, **tags: str) -> str:
        headers = {f"x-llm-{key}": value for key, value in tags.items()}
        return self._client.responses.create(model=self._model, input=text, extra_headers=headers).output_text


class Offline:
    def complete(self, text: str, /, **tags: str) -> str:
        return text[:3]


class Repository(Generic[R]):
    def __init__(self, completer: Completer) -> None:
        self.completer = completer
        self.rows: list[R] = []

    def add(self, row: R) -> None:
        row.summary = self.completer.complete(row.text, team="repo", service="rows", feature="add")  # call: m1
        self.rows.append(row)

    @abstractmethod
    def title(self, row: R) -> str: ...


class Notes(Repository[Record]):
    def title(self, row: Record) -> str:
        return self.completer.complete(row.text, team="repo", service="notes")  # call: m2


class UnitOfWork:
    def __init__(self, client: OpenAI) -> None:
        self.client = client
        self.notes = Notes(OpenAICompleter(client, "m1"))
        self.titles = Notes(OpenAICompleter(client, "m2"))
        self.offline = Notes(Offline())

    def __enter__(self) -> UnitOfWork:
        return self

    def __exit__(self, *problem: object) -> None:
        self.client.close()


with UnitOfWork(OpenAI()) as work:
    record = Record("hello")
    work.notes.add(record)
    work.titles.title(record)
    work.offline.add(record)
