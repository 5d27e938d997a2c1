"""gRPC's call credentials: metadata that a plugin adds to each call of a channel, in a thread of gRPC's own."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any

from lint_llm_tags.runtime.capture import CAPTURE
from lint_llm_tags.runtime.late_headers import add_headers
from lint_llm_tags.runtime.transports.grpc import pairs
from lint_llm_tags.runtime.transports.requests import text

if TYPE_CHECKING:
    from types import ModuleType

    from lint_llm_tags.runtime.patching import Patches


def patch(module: ModuleType, patches: Patches) -> None:
    patches.wrap(module._Plugin, "__call__", _call)


def _call(original: Any) -> Any:
    @functools.wraps(original)
    def call(self: Any, service_url: Any, method_name: Any, callback: Any) -> Any:
        def seen(metadata: Any, *rest: Any) -> Any:
            try:
                add_headers(text(service_url), text(method_name), pairs(metadata))
            except Exception as error:  # noqa: BLE001 - the call must go on
                CAPTURE.failed("credentials of a grpc call", error)
            return callback(metadata, *rest)

        return original(self, service_url, method_name, seen)

    return call
