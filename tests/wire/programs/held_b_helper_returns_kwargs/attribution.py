"""Keyword arguments for SDK calls."""

import inspect
from typing import Any

_TEAM = {"x-llm-team": "finance", "x-llm-service": "invoices"}
LLM_KWARGS = {"extra_headers": {**_TEAM, "x-llm-feature": "batch"}, "timeout": 10}


def attribution(feature: str) -> dict[str, Any]:
    caller = inspect.stack()[1].function
    return {"extra_headers": {"x-llm-feature": feature, "x-llm-caller": caller}}


def client_kwargs(**overrides: Any) -> dict[str, Any]:
    return {"default_headers": _TEAM, "max_retries": 1, **overrides}
