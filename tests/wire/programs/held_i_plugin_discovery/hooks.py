from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from typing import Any

Hook = Callable[[dict[str, str]], Any]
_hooks: defaultdict[str, list[Hook]] = defaultdict(list)


def hook(*events: str) -> Callable[[Hook], Hook]:
    def add(function: Hook) -> Hook:
        for event in events:
            _hooks[event].append(function)
        return function

    return add


def fire(event: str, **document: str) -> list[Any]:
    return [function(document) for function in _hooks[event]]
