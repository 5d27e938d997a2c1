"""httpx and httpx2. Below lie all transports: real ones, LiteLLM's, MockTransport, respx, pytest-httpx, vcr."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any

from lint_llm_tags.runtime.capture import Outgoing, observing

if TYPE_CHECKING:
    from types import ModuleType

    from lint_llm_tags.runtime.patching import Patches

_IN_PROCESS = ("ASGITransport", "WSGITransport", "_TestClientTransport")


def patch(module: ModuleType, patches: Patches) -> None:
    # Authentication and event hooks are done, redirects come here one by one.
    patches.wrap(module.Client, "_send_single_request", functools.partial(_sync, module))
    patches.wrap(module.AsyncClient, "_send_single_request", functools.partial(_async, module))


def _sync(module: ModuleType, original: Any) -> Any:
    @functools.wraps(original)
    def _send_single_request(self: Any, request: Any, *args: Any, **kwargs: Any) -> Any:
        with _observing(module, self, request):
            return original(self, request, *args, **kwargs)

    return _send_single_request


def _async(module: ModuleType, original: Any) -> Any:
    @functools.wraps(original)
    async def _send_single_request(self: Any, request: Any, *args: Any, **kwargs: Any) -> Any:
        with _observing(module, self, request):
            return await original(self, request, *args, **kwargs)

    return _send_single_request


def _observing(module: ModuleType, client: Any, request: Any) -> observing:
    def body() -> bytes:
        # A body that is streamed can be read once only, and not by us.
        return getattr(request, "_content", b"") or b""

    def describe() -> Outgoing:
        transport = type(client._transport_for_url(request.url)).__name__
        in_process = transport in _IN_PROCESS
        return Outgoing(request.method, str(request.url), request.headers.multi_items, body, in_process)

    return observing(module.__name__.partition(".")[0], describe)
