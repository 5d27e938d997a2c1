"""Envelopes and what requests really carry, at run time. Standard library only; LibCST is never imported."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lint_llm_tags.runtime.envelope import Envelope, EnvelopeError, current
    from lint_llm_tags.runtime.judging import LlmRequest
    from lint_llm_tags.runtime.mocks import assert_llm_tagged
    from lint_llm_tags.runtime.requests import LlmRequests, UntaggedRequestError
    from lint_llm_tags.runtime.unittesting import LlmTagsMixin, llm_requests

__all__ = [
    "Envelope",
    "EnvelopeError",
    "LlmRequest",
    "LlmRequests",
    "LlmTagsMixin",
    "UntaggedRequestError",
    "assert_llm_tagged",
    "current",
    "llm_requests",
]

_WHERE = {
    "Envelope": "envelope",
    "EnvelopeError": "envelope",
    "current": "envelope",
    "LlmRequest": "judging",
    "LlmRequests": "requests",
    "LlmTagsMixin": "unittesting",
    "UntaggedRequestError": "requests",
    "assert_llm_tagged": "mocks",
    "llm_requests": "unittesting",
}
"""An application needs envelopes, a test session needs the rest: each imports what it asks for."""


def __getattr__(name: str) -> Any:
    if name not in _WHERE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    import importlib

    return getattr(importlib.import_module(f"{__name__}.{_WHERE[name]}"), name)
