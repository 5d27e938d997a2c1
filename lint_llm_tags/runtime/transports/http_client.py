"""http.client used on its own."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any

from lint_llm_tags.runtime.capture import Outgoing, observing
from lint_llm_tags.runtime.transports.requests import as_bytes, text

if TYPE_CHECKING:
    from types import ModuleType

    from lint_llm_tags.runtime.patching import Patches


def patch(module: ModuleType, patches: Patches) -> None:
    patches.wrap(module.HTTPConnection, "_send_request", functools.partial(_send_request, module))


def _send_request(module: ModuleType, original: Any) -> Any:
    @functools.wraps(original)
    def _send_request(self: Any, method: str, url: str, body: Any, headers: Any, *args: Any) -> Any:
        def describe() -> Outgoing:
            scheme = "https" if isinstance(self, module.HTTPSConnection) else "http"
            host = getattr(self, "_tunnel_host", None) or self.host
            place = url if "://" in url else f"{scheme}://{host}{url}"
            pairs = [(text(name), text(value)) for name, value in headers.items()]
            return Outgoing(method, place, lambda: pairs, lambda: as_bytes(body))

        with observing("http.client", describe):
            return original(self, method, url, body, headers, *args)

    return _send_request
