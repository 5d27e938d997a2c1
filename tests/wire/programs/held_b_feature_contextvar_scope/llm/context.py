from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_feature: ContextVar[str] = ContextVar("llm_feature", default="unattributed")
_optional: ContextVar["str | None"] = ContextVar("llm_optional_feature", default=None)


@contextmanager
def feature_scope(name: str) -> Iterator[None]:
    first, second = _feature.set(name), _optional.set(name)
    try:
        yield
    finally:
        _feature.reset(first)
        _optional.reset(second)


def headers() -> dict[str, str]:
    return {"x-llm-team": "growth", "x-llm-service": "signup", "x-llm-feature": _feature.get()}


def sparse_headers() -> dict[str, str]:
    found = {"x-llm-team": "growth", "x-llm-service": "signup"}
    if (feature := _optional.get()) is not None:
        found["x-llm-feature"] = feature
    return found
