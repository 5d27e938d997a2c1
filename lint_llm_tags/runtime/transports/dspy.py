"""DSPy's own engine, which speaks HTTP over sockets of its own."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any

from lint_llm_tags.runtime.capture import Outgoing, observing
from lint_llm_tags.runtime.transports.requests import as_bytes

if TYPE_CHECKING:
    from types import ModuleType

    from lint_llm_tags.runtime.patching import Patches


def patch(module: ModuleType, patches: Patches) -> None:
    if hasattr(module, "StdlibTransport"):
        patches.wrap(module.StdlibTransport, "stream", _stream)
    if hasattr(module, "StdlibAsyncTransport"):
        patches.wrap(module.StdlibAsyncTransport, "_do_stream", _do_stream)


def _stream(original: Any) -> Any:
    @functools.wraps(original)
    def stream(self: Any, request: Any) -> Any:
        with _observing(request):
            return original(self, request)

    return stream


def _do_stream(original: Any) -> Any:
    @functools.wraps(original)
    async def _do_stream(self: Any, request: Any) -> Any:
        with _observing(request):
            return await original(self, request)

    return _do_stream


def _observing(request: Any) -> observing:
    def describe() -> Outgoing:
        return Outgoing(request.method, request.url, lambda: list(request.headers), lambda: as_bytes(request.body))

    return observing("dspy", describe)
