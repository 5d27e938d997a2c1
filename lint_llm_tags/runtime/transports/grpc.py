"""gRPC: the metadata are the headers, the method's full name is the path. Interceptors stand above."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any

from lint_llm_tags.runtime.capture import observing
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
        with observing_call(text(getattr(self, "_target", "")), text(self._method), metadata):
            return original(self, request, timeout, metadata, *args, **kwargs)

    return call


def observing_call(target: str, method: str, metadata: Any) -> observing:
    """Observe a call of a method on a target (``api.x.ai:443``)."""
    host = target.removeprefix("dns:///").removeprefix("dns:")
    return observing("grpc", "POST", f"grpc://{host}{method}", lambda: pairs(metadata), bytes)


def pairs(metadata: Any) -> list[tuple[str, str]]:
    """Metadata as headers; binary values are no tags."""
    return [(text(name), value) for name, value in metadata or () if isinstance(value, str)]
