from collections import defaultdict
from typing import Any, Callable


class Bus:
    def __init__(self) -> None:
        self._handlers: dict[type, list[Callable[[Any], None]]] = defaultdict(list)

    def on(self, kind: type):
        def add(handler):
            self._handlers[kind].append(handler)
            return handler
        return add

    def dispatch(self, command: object) -> None:
        for handler in self._handlers[type(command)]:
            handler(command)
