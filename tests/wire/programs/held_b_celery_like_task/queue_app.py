"""Stand-in for the broker in development: runs everything in process."""

from __future__ import annotations

import json

_pending: list[tuple[str, str]] = []
_registry = {}


class Task:
    def __init__(self, function):
        self.function = function
        self.name = f"{function.__module__}.{function.__qualname__}"
        _registry[self.name] = self

    def delay(self, *args, **kwargs):
        self.apply_async(args, kwargs)

    def apply_async(self, args=(), kwargs=None):
        _pending.append((self.name, json.dumps([args, kwargs or {}])))


def task(function):
    return Task(function)


def drain():
    while _pending:
        name, payload = _pending.pop(0)
        args, kwargs = json.loads(payload)
        _registry[name].function(*args, **kwargs)
