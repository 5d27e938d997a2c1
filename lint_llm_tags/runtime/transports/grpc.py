"""gRPC: the metadata are the headers, the method's full name is the path. Interceptors stand above."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any

from lint_llm_tags.runtime.capture import Outgoing, observing
from lint_llm_tags.runtime.transports.requests import text

if TYPE_CHECKING:
    from types import ModuleType

    from lint_llm_tags.runtime.patching import Patches

_CALLS = {
    "_UnaryUnaryMultiCallable": ("__call__", "with_call", "future"),
    "_UnaryStreamMultiCallable": ("__call__",),
    "_SingleThreadedUnaryStreamMultiCallable": ("__call__",),
    "_StreamUnaryMultiCallable": ("__call__", "with_call", "future"),
    "_StreamStreamMultiCallable": ("__call__",),
}


def patch(module: ModuleType, patches: Patches) -> None:
    for callable_type, names in _CALLS.items():
        for name in names if hasattr(module, callable_type) else ():
            patches.wrap(getattr(module, callable_type), name, _call)


def _call(original: Any) -> Any:
    @functools.wraps(original)
    def call(self: Any, request: Any, timeout: Any = None, metadata: Any = None, *args: Any, **kwargs: Any) -> Any:
        with observing_call(self, metadata):
            return original(self, request, timeout, metadata, *args, **kwargs)

    return call


def observing_call(multi_callable: Any, metadata: Any) -> observing:
    """Observe a call of a method. What gRPC for asyncio calls does not know its target: the method is distinctive."""

    def describe() -> Outgoing:
        host = text(getattr(multi_callable, "_target", "")).removeprefix("dns:///").removeprefix("dns:")
        return Outgoing("POST", f"grpc://{host}{text(multi_callable._method)}", lambda: pairs(metadata), bytes)

    return observing("grpc", describe)


def pairs(metadata: Any) -> list[tuple[str, str]]:
    """Metadata as headers; binary values are no tags."""
    return [(text(name), value) for name, value in metadata or () if isinstance(value, str)]
