from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_feature: ContextVar[str] = ContextVar("feature", default="none")
_tenant: ContextVar[str | None] = ContextVar("tenant", default=None)


@contextmanager
def feature(name: str) -> Iterator[None]:
    token = _feature.set(name)
    try:
        yield
    finally:
        _feature.reset(token)


def current_headers() -> dict[str, str]:
    headers = {"x-llm-feature": _feature.get()}
    if (tenant := _tenant.get()) is not None:
        headers["x-tenant"] = tenant
    return headers
