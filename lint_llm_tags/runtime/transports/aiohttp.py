"""aiohttp, also below LiteLLM, google-genai and fireworks. A session's own headers are added by the session."""

from __future__ import annotations

import functools
import json
from typing import TYPE_CHECKING, Any

from lint_llm_tags.runtime.capture import Outgoing, observing
from lint_llm_tags.runtime.recognition import UPGRADE
from lint_llm_tags.runtime.transports.requests import as_bytes

if TYPE_CHECKING:
    from types import ModuleType

    from lint_llm_tags.runtime.patching import Patches


def patch(module: ModuleType, patches: Patches) -> None:
    patches.wrap(module.ClientSession, "_request", _request)
    patches.wrap(module.ClientSession, "_ws_connect", _ws_connect)


def _request(original: Any) -> Any:
    @functools.wraps(original)
    async def _request(self: Any, method: str, str_or_url: Any, **kwargs: Any) -> Any:
        with observing_session(self, method, str_or_url, kwargs):
            return await original(self, method, str_or_url, **kwargs)

    return _request


def _ws_connect(original: Any) -> Any:
    @functools.wraps(original)
    async def _ws_connect(self: Any, url: Any, **kwargs: Any) -> Any:
        with observing_session(self, UPGRADE, url, kwargs):
            return await original(self, url, **kwargs)

    return _ws_connect


def observing_session(session: Any, method: str, url: Any, kwargs: dict[str, Any]) -> observing:
    """Observe what a session is about to send."""

    def headers() -> list[tuple[str, str]]:
        return list(session._prepare_headers(kwargs.get("headers")).items())

    def body() -> bytes:
        if kwargs.get("json") is not None:
            return json.dumps(kwargs["json"], default=str).encode()
        return as_bytes(kwargs.get("data"))

    def describe() -> Outgoing:
        place = str(session._build_url(url)) if hasattr(session, "_build_url") else str(url)
        return Outgoing(method.upper(), place, headers, body)

    return observing("aiohttp", describe)
