"""gRPC for asyncio, where the project's code calls it. What interceptors add later is seen by ``grpc_aio``."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any

from lint_llm_tags.runtime.transports.grpc import observing_call

if TYPE_CHECKING:
    from types import ModuleType

    from lint_llm_tags.runtime.patching import Patches

_CALLS = (
    "UnaryUnaryMultiCallable",
    "UnaryStreamMultiCallable",
    "StreamUnaryMultiCallable",
    "StreamStreamMultiCallable",
)


def patch(module: ModuleType, patches: Patches) -> None:
    for callable_type in _CALLS:
        patches.wrap(getattr(module, callable_type), "__call__", _call)


def _call(original: Any) -> Any:
    @functools.wraps(original)
    def call(self: Any, *args: Any, **kwargs: Any) -> Any:
        with observing_call(self, kwargs.get("metadata")):
            return original(self, *args, **kwargs)

    return call
