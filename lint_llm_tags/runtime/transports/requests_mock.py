"""requests-mock, which keeps the function of requests that it found when it was imported, maybe before this plugin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_llm_tags.runtime.transports import requests

if TYPE_CHECKING:
    from types import ModuleType

    from lint_llm_tags.runtime.patching import Patches


def patch(module: ModuleType, patches: Patches) -> None:
    patches.wrap(module, "_original_send", requests.observe_send)
