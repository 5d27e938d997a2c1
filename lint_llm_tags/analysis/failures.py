"""Failures of the checker or of a parser over one piece of code: they cost that piece, not the run."""

from __future__ import annotations

import os


def failure(error: BaseException) -> str | None:
    """What is told instead of a verdict, one clause; None for what has to end the run.

    LibCST's parser, which is written in Rust, panics with a ``PanicException``, which is no ``Exception``.
    ``LINT_LLM_TAGS_DEBUG=1`` lets failures through, so that there is a traceback to report.
    """
    if os.environ.get("LINT_LLM_TAGS_DEBUG") == "1":
        return None
    name = type(error).__name__
    if isinstance(error, MemoryError):
        return "takes more memory than there is"
    if isinstance(error, Exception) or name == "PanicException":
        return f"the checker failed on it ({name}), which is a bug: LINT_LLM_TAGS_DEBUG=1 shows where"
    return None
