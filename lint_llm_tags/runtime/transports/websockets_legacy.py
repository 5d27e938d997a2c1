"""The client of websockets before version 14."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any

from lint_llm_tags.runtime.capture import Outgoing, observing
from lint_llm_tags.runtime.recognition import UPGRADE

if TYPE_CHECKING:
    from types import ModuleType

    from lint_llm_tags.runtime.patching import Patches


def patch(module: ModuleType, patches: Patches) -> None:
    patches.wrap(module.WebSocketClientProtocol, "write_http_request", _write_http_request)


def _write_http_request(original: Any) -> Any:
    @functools.wraps(original)
    def write_http_request(self: Any, path: str, headers: Any) -> Any:
        def describe() -> Outgoing:
            place = f"{'wss' if self.secure else 'ws'}://{self.host}:{self.port}{path}"
            return Outgoing(UPGRADE, place, lambda: list(headers.raw_items()), bytes)

        with observing("websockets", describe):
            return original(self, path, headers)

    return write_http_request
