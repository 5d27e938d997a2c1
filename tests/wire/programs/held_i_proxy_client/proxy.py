from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any


class Tagged:
    """Hands everything on to a client, with headers added to each call of ``create``."""

    def __init__(self, target: Any, headers: Mapping[str, str]) -> None:
        self._target = target
        self._headers = dict(headers)

    def __getattr__(self, name: str) -> Any:
        value = getattr(self._target, name)
        if name == "create":
            return self._with_headers(value)
        return Tagged(value, self._headers)

    def _with_headers(self, create: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any, **kwargs: Any) -> Any:
            kwargs["extra_headers"] = {**self._headers, **kwargs.get("extra_headers", {})}
            return create(*args, **kwargs)

        return call
