from contextvars import ContextVar
from typing import Any, Callable

_store: ContextVar[dict[str, Any]] = ContextVar("store")


class _G:
    def set(self, name: str, value: Any) -> None:
        _store.get()[name] = value

    def __getattr__(self, name: str) -> Any:
        try:
            return _store.get()[name]
        except KeyError:
            raise AttributeError(name) from None


g = _G()


class App:
    def __init__(self) -> None:
        self.routes: dict[str, Callable[..., str]] = {}
        self.before: list[Callable[[], None]] = []

    def before_request(self, function: Callable[[], None]) -> None:
        self.before.append(function)

    def route(self, path: str):
        def add(function):
            self.routes[path] = function
            return function
        return add

    def call(self, path: str, **arguments: str) -> str:
        _store.set({})
        for function in self.before:
            function()
        return self.routes[path](**arguments)


app = App()
