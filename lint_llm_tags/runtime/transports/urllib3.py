"""urllib3, where botocore and requests do not stand above it."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any

from lint_llm_tags.runtime.capture import Outgoing, observing
from lint_llm_tags.runtime.transports.requests import as_bytes, text

if TYPE_CHECKING:
    from types import ModuleType

    from lint_llm_tags.runtime.patching import Patches


def patch(module: ModuleType, patches: Patches) -> None:
    patches.wrap(module.HTTPConnectionPool, "urlopen", _urlopen)


def _urlopen(original: Any) -> Any:
    @functools.wraps(original)
    def urlopen(self: Any, method: str, url: str, body: Any = None, headers: Any = None, *args: Any, **kw: Any) -> Any:
        def describe() -> Outgoing:
            sent = self.headers if headers is None else headers
            place = url if "://" in url else f"{self.scheme}://{self.host}:{self.port or ''}{url}"
            pairs = [(text(name), text(value)) for name, value in (sent or {}).items()]
            return Outgoing(method, place, lambda: pairs, lambda: as_bytes(body))

        with observing("urllib3", describe):
            return original(self, method, url, body, headers, *args, **kw)

    return urlopen
