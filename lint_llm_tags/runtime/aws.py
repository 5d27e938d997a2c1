"""Which operations of AWS are billed, by the provider data: the endpoint may be anywhere."""

from __future__ import annotations

import re
from functools import lru_cache

_WORD = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")


@lru_cache(maxsize=1024)
def billed_operation(service: str, operation: str) -> str:
    """The provider who bills an operation of a service (``bedrock-runtime``, ``Converse``), or ``""``."""
    if not service.startswith(("bedrock", "sagemaker-runtime")):
        return ""
    from lint_llm_tags.providers.catalog import load_catalog

    client = load_catalog().client_type(service)
    method = client.methods.get(method_name(operation)) if client is not None else None
    return client.provider if client is not None and method is not None and method.billable else ""


def method_name(operation: str) -> str:
    """``InvokeModelWithResponseStream`` is ``invoke_model_with_response_stream`` in Python."""
    return _WORD.sub("_", operation).lower()
