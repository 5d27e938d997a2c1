"""websockets: the handshake of realtime APIs, of its asyncio and its threaded client."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any

from lint_llm_tags.runtime.capture import Outgoing, observing
from lint_llm_tags.runtime.recognition import UPGRADE

if TYPE_CHECKING:
    from types import ModuleType

    from lint_llm_tags.runtime.patching import Patches


def patch(module: ModuleType, patches: Patches) -> None:
    patches.wrap(module.ClientProtocol, "send_request", _send_request)


def _send_request(original: Any) -> Any:
    @functools.wraps(original)
    def send_request(self: Any, request: Any) -> Any:
        def describe() -> Outgoing:
            uri = self.uri if hasattr(self, "uri") else self.wsuri  # before version 15
            place = f"{'wss' if uri.secure else 'ws'}://{uri.host}:{uri.port}{request.path}"
            return Outgoing(UPGRADE, place, lambda: list(request.headers.raw_items()), bytes)

        with observing("websockets", describe):
            return original(self, request)

    return send_request
