"""aiobotocore and aioboto3: botocore with an endpoint of their own."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any

from lint_llm_tags.runtime.transports.botocore import observing_operation

if TYPE_CHECKING:
    from types import ModuleType

    from lint_llm_tags.runtime.patching import Patches


def patch(module: ModuleType, patches: Patches) -> None:
    patches.wrap(module.AioEndpoint, "_get_response", _get_response)


def _get_response(original: Any) -> Any:
    @functools.wraps(original)
    async def _get_response(self: Any, request: Any, operation_model: Any, context: Any) -> Any:
        with observing_operation(request, operation_model):
            return await original(self, request, operation_model, context)

    return _get_response
