from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Any


@dataclass
class Job:
    name: str
    function: Callable[..., Any]
    kwargs: dict[str, Any] = field(default_factory=dict)

    def __call__(self) -> Any:
        return self.function(**self.kwargs)


class Scheduler:
    def __init__(self) -> None:
        self.jobs: list[Job] = []

    def every(self, minutes: int, function: Callable[..., Any], **kwargs: Any) -> Job:
        job = Job(f"{getattr(function, '__name__', 'job')}-{minutes}", function, kwargs)
        self.jobs.append(job)
        return job

    def cron(self, spec: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
        def decorate(function: Callable[..., Any]) -> Callable[..., Any]:
            self.jobs.append(Job(spec, function))
            return function

        return decorate

    def run_once(self) -> list[Any]:
        return [job() for job in self.jobs]


scheduler = Scheduler()
hourly = partial(scheduler.every, 60)
