"""requests. Below lie responses, requests-mock, vcr and urllib3."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any

from lint_llm_tags.runtime.capture import Outgoing, observing

if TYPE_CHECKING:
    from types import ModuleType

    from lint_llm_tags.runtime.patching import Patches


def patch(module: ModuleType, patches: Patches) -> None:
    patches.wrap(module.Session, "send", observe_send)


def observe_send(original: Any) -> Any:
    """Wrap ``Session.send``."""

    @functools.wraps(original)
    def send(self: Any, request: Any, **kwargs: Any) -> Any:
        def headers() -> list[tuple[str, str]]:
            return [(text(name), text(value)) for name, value in request.headers.items()]

        def describe() -> Outgoing:
            return Outgoing(request.method or "", request.url or "", headers, lambda: as_bytes(request.body))

        with observing("requests", describe):
            return original(self, request, **kwargs)

    return send


def text(value: object) -> str:
    """A header's name or value, which libraries accept as bytes, too."""
    return value.decode("latin-1") if isinstance(value, bytes) else str(value)


def as_bytes(body: object) -> bytes:
    """A body that is there as a whole; streams are left alone."""
    if isinstance(body, str):
        return body.encode("utf-8", "surrogateescape")
    return bytes(body) if isinstance(body, (bytes, bytearray)) else b""
