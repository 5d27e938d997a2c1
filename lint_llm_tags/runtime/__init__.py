"""Envelopes and what requests really carry, at run time. Standard library only; LibCST is never imported."""

from __future__ import annotations

from lint_llm_tags.runtime.envelope import Envelope, EnvelopeError, current

__all__ = ["Envelope", "EnvelopeError", "current"]
