"""botocore's Stubber, which answers before there is a request: it gets what the request would be made of."""

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
    patches.wrap(module.Stubber, "_get_response_handler", _get_response_handler)


def _get_response_handler(original: Any) -> Any:
    @functools.wraps(original)
    def _get_response_handler(self: Any, model: Any, params: Any, *args: Any, **kwargs: Any) -> Any:
        def describe() -> Outgoing:
            billed = billed_operation(model.service_model.service_name, model.name)
            return Outgoing(
                params.get("method", "POST") if billed else "",
                params.get("url") or params.get("url_path", ""),
                lambda: [(text(name), text(value)) for name, value in params.get("headers", {}).items()],
                lambda: as_bytes(params.get("body")),
                operation=model.name,
                provider=billed,
            )

        with observing("botocore", describe):
            return original(self, model, params, *args, **kwargs)

    return _get_response_handler
