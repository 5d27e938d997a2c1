"""aioresponses, which replaces the function of aiohttp that is observed."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any

from lint_llm_tags.runtime.transports.aiohttp import observing_session

if TYPE_CHECKING:
    from types import ModuleType

    from lint_llm_tags.runtime.patching import Patches


def patch(module: ModuleType, patches: Patches) -> None:
    patches.wrap(module.aioresponses, "_request_mock", _request_mock)


def _request_mock(original: Any) -> Any:
    @functools.wraps(original)
    async def _request_mock(self: Any, orig_self: Any, method: str, url: Any, *args: Any, **kwargs: Any) -> Any:
        with observing_session(orig_self, method, url, kwargs):
            return await original(self, orig_self, method, url, *args, **kwargs)

    return _request_mock
