"""botocore, with every header signed and set. Below lie moto and urllib3."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any

from lint_llm_tags.runtime.aws import billed_operation
from lint_llm_tags.runtime.capture import Outgoing, observing
from lint_llm_tags.runtime.transports.requests import as_bytes, text

if TYPE_CHECKING:
    from types import ModuleType

    from lint_llm_tags.runtime.patching import Patches


def patch(module: ModuleType, patches: Patches) -> None:
    patches.wrap(module.Endpoint, "_get_response", _get_response)


def _get_response(original: Any) -> Any:
    @functools.wraps(original)
    def _get_response(self: Any, request: Any, operation_model: Any, context: Any) -> Any:
        with observing_operation(request, operation_model):
            return original(self, request, operation_model, context)

    return _get_response


def observing_operation(request: Any, operation_model: Any) -> observing:
    """Observe an operation that is about to be sent. The service says what is billed, wherever its endpoint is."""

    def describe() -> Outgoing:
        billed = billed_operation(operation_model.service_model.service_name, operation_model.name)
        return Outgoing(
            request.method if billed else "",
            request.url,
            lambda: [(text(name), text(value)) for name, value in request.headers.items()],
            lambda: as_bytes(request.body),
            operation=operation_model.name,
            provider=billed,
        )

    return observing("botocore", describe)
