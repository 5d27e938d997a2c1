"""Records with a manager descriptor, signals, a save() that embeds; a metaclass gives each class its client's headers."""
from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from typing import Any, ClassVar

from openai import OpenAI

_receivers: defaultdict[str, list[Callable[..., Any]]] = defaultdict(list)


def receiver(signal: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    def connect(function: Callable[..., Any]) -> Callable[..., Any]:
        _receivers[signal].append(function)
        return function

    return connect


def send(signal: str, **payload: Any) -> None:
    for function in _receivers[signal]:
        function(**payload)


class ModelMeta(type):
    def __new__(mcls, name: str, bases: tuple[type, ...], namespace: dict[str, Any]) -> "ModelMeta":
        namespace.setdefault("table", name.lower())
        return super().__new__(mcls, name, bases, namespace)


class Model(metaclass=ModelMeta):
    table: ClassVar[str]
    rows: ClassVar[list["Model"]] = []
    llm: ClassVar[OpenAI] = OpenAI(default_headers={"x-llm-team": "orm", "x-llm-service": "records"})

    def __init__(self, **values: Any) -> None:
        self.__dict__.update(values)

    def save(self) -> "Model":
        self.rows.append(self)
        send("saved", instance=self)
        return self

    @classmethod
    def search(cls, text: str) -> list["Model"]:
        cls.llm.embeddings.create(model="m1", input=text, extra_headers={"x-llm-feature": cls.table})  # call: m1
        return [row for row in cls.rows if isinstance(row, cls)]


class Article(Model):
    body: str

    def summary(self) -> str:
        return self.llm.responses.create(model="m2", input=self.body).output_text  # call: m2


@receiver("saved")
def index(instance: Model, **_: Any) -> None:
    instance.llm.with_options(default_headers={"x-llm-feature": "index"}).embeddings.create(model="m3", input=repr(instance))  # call: m3


article = Article(body="x").save()
article.summary()
Article.search("x")
