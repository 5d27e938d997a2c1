"""A tiny stand-in for a task queue: tasks are decorated, delayed, retried."""
from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import Any


class Task:
    def __init__(self, app: "App", function: Callable[..., Any], *, bind: bool, max_retries: int) -> None:
        self.app, self.function, self.bind, self.max_retries = app, function, bind, max_retries
        self.name = f"{function.__module__}.{function.__name__}"

    def delay(self, *args: Any, **kwargs: Any) -> None:
        self.app.queue.append((self, args, kwargs))

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return self.function(self, *args, **kwargs) if self.bind else self.function(*args, **kwargs)


class App:
    def __init__(self, name: str) -> None:
        self.name = name
        self.queue: deque[tuple[Task, tuple[Any, ...], dict[str, Any]]] = deque()

    def task(self, *, bind: bool = False, max_retries: int = 1) -> Callable[[Callable[..., Any]], Task]:
        def decorate(function: Callable[..., Any]) -> Task:
            return Task(self, function, bind=bind, max_retries=max_retries)

        return decorate

    def work(self) -> None:
        while self.queue:
            task, args, kwargs = self.queue.popleft()
            task(*args, **kwargs)
