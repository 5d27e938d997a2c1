"""A Celery-like app: tasks as objects with delay and apply, bound self, default headers of the app, chords of signatures."""
from __future__ import annotations

from collections.abc import Callable
from typing import Any

from openai import OpenAI

client = OpenAI(default_headers={"x-llm-team": "tasks", "x-llm-service": "queue"})


class Task:
    def __init__(self, function: Callable[..., Any], bind: bool) -> None:
        self.function = function
        self.bind = bind
        self.retries = 0

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return self.function(self, *args, **kwargs) if self.bind else self.function(*args, **kwargs)

    def delay(self, *args: Any, **kwargs: Any) -> Any:
        return self(*args, **kwargs)

    def s(self, *args: Any, **kwargs: Any) -> Signature:
        return Signature(self, args, kwargs)


class Signature:
    def __init__(self, task: Task, args: tuple[Any, ...], kwargs: dict[str, Any]) -> None:
        self.task, self.args, self.kwargs = task, args, kwargs

    def apply(self) -> Any:
        return self.task(*self.args, **self.kwargs)  # call: m5


class App:
    def task(self, function: Callable[..., Any] | None = None, *, bind: bool = False) -> Any:
        if function is not None:
            return Task(function, bind)
        return lambda wrapped: Task(wrapped, bind)


app = App()


@app.task
def plain(text: str) -> str:
    return client.responses.create(model="m1", input=text).output_text  # call: m1


@app.task(bind=True)
def bound(self: Task, text: str) -> str:
    headers = {"x-llm-feature": "bound", "x-retry": str(self.retries)}
    return client.responses.create(model="m2", input=text, extra_headers=headers).output_text  # call: m2


@app.task
def tagged(model: str, headers: dict[str, str] | None = None) -> str:
    return client.responses.create(model=model, input="x", extra_headers=headers or {}).output_text


plain.delay("x")
bound.delay("x")
tagged.delay("m3", headers={"x-llm-feature": "delayed"})  # call: m3
tagged.delay("m4")  # call: m4
tagged.s("m5", headers={"x-llm-feature": "signature"}).apply()
