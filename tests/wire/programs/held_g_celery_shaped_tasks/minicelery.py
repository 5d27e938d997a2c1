"""As much of a task queue as the program needs; everything runs at once."""
from __future__ import annotations

from typing import Any, Callable


class Signature:
    def __init__(self, task: Task, args: tuple, kwargs: dict) -> None:
        self.task, self.args, self.kwargs = task, args, kwargs

    def apply(self) -> Any:
        return self.task(*self.args, **self.kwargs)


class Task:
    name = ""
    bound = False
    function: Callable[..., Any]

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return type(self).function(self, *args, **kwargs) if self.bound else type(self).function(*args, **kwargs)

    delay = __call__

    def apply_async(self, args: tuple = (), kwargs: dict | None = None) -> Any:
        return self(*args, **(kwargs or {}))

    def s(self, *args: Any, **kwargs: Any) -> Signature:
        return Signature(self, args, kwargs)


class Celery:
    def __init__(self, name: str) -> None:
        self.name = name
        self.tasks: dict[str, Task] = {}

    def task(self, function=None, *, base: type[Task] = Task, bind: bool = False):
        def make(function: Callable[..., Any]) -> Task:
            members = {"name": function.__name__, "bound": bind, "function": staticmethod(function)}
            task = type(function.__name__, (base,), members)()
            self.tasks[task.name] = task
            return task
        return make if function is None else make(function)
