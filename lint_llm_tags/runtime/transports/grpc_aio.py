"""The call that gRPC for asyncio makes in the end, in a task of its own, with what interceptors have added."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any

from lint_llm_tags.runtime.capture import CAPTURE, inside
from lint_llm_tags.runtime.transports.grpc import pairs

if TYPE_CHECKING:
    from types import ModuleType

    from lint_llm_tags.runtime.patching import Patches

_CALLS = ("UnaryUnaryCall", "UnaryStreamCall", "StreamUnaryCall", "StreamStreamCall")


def patch(module: ModuleType, patches: Patches) -> None:
    for call_type in _CALLS:
        patches.wrap(getattr(module, call_type), "__init__", _init)


def _init(original: Any) -> Any:
    @functools.wraps(original)
    def init(self: Any, *args: Any, **kwargs: Any) -> None:
        sent = inside()
        if sent is not None and sent.transport == "grpc":
            try:
                # Positions differ between the four kinds of calls; metadata are the only argument of their type.
                for value in (*args, *kwargs.values()):
                    if type(value).__name__ == "Metadata":
                        sent.headers[:] = pairs(value)
            except Exception as error:  # noqa: BLE001
                CAPTURE.failed("metadata of a grpc.aio call", error)
        original(self, *args, **kwargs)

    return init
