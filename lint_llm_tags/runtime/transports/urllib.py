"""urllib.request, above whatever replaces http.client's connections."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any

from lint_llm_tags.runtime.capture import Outgoing, observing
from lint_llm_tags.runtime.transports.requests import as_bytes

if TYPE_CHECKING:
    from types import ModuleType

    from lint_llm_tags.runtime.patching import Patches


def patch(module: ModuleType, patches: Patches) -> None:
    patches.wrap(module.AbstractHTTPHandler, "do_open", _do_open)


def _do_open(original: Any) -> Any:
    @functools.wraps(original)
    def do_open(self: Any, http_class: Any, req: Any, **kwargs: Any) -> Any:
        def describe() -> Outgoing:
            return Outgoing(req.get_method(), req.full_url, req.header_items, lambda: as_bytes(req.data))

        with observing("urllib", describe):
            return original(self, http_class, req, **kwargs)

    return do_open
