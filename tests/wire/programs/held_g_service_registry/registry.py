from collections.abc import Callable
from typing import Any


class Registry:
    def __init__(self) -> None:
        self._makers: dict[str, Callable[[], Any]] = {}
        self._made: dict[str, Any] = {}

    def service(self, name: str):
        def register(cls):
            self._makers[name] = cls
            return cls
        return register

    def override(self, name: str, maker: Callable[[], Any]) -> None:
        self._made.pop(name, None)
        self._makers[name] = maker

    def get(self, name: str) -> Any:
        if name not in self._made:
            self._made[name] = self._makers[name]()
        return self._made[name]

    __getitem__ = get


registry = Registry()
