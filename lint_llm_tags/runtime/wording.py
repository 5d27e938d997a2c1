"""What people read about requests: one clause each, with paths as they would type them."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lint_llm_tags.runtime.judging import LlmRequest


def shown(file: str, root: str) -> str:
    """A file relative to ``root`` where it lies below it."""
    relative = os.path.relpath(file, root) if file.startswith(root.rstrip(os.sep) + os.sep) else file
    return relative.replace(os.sep, "/")


def place(request: LlmRequest, root: str) -> str:
    """``app/ask.py:12``, or what is known instead."""
    site = request.call_site
    if site is not None:
        return f"{shown(site.file, root)}:{site.line}"
    return "a thread or task that a library started"


def subject(request: LlmRequest) -> str:
    """``openai request for gpt-5``."""
    what = "request to the gateway" if request.provider == "gateway" else f"{request.provider} request"
    return f"{what} for {request.model}" if request.model else f"{what} to {request.url}"


def complaint(request: LlmRequest) -> str:
    """``lacks the tags team and feature``, with what else is wrong."""
    clauses = []
    if request.missing:
        clauses.append(f"lacks the {'tag' if len(request.missing) == 1 else 'tags'} {listed(request.missing)}")
    clauses.extend(request.objections)
    text = "; ".join(clauses)
    return f"{text} ({request.because})" if request.because else text


def sentence(request: LlmRequest, root: str) -> str:
    """``app/ask.py:12: openai request for gpt-5 lacks the tag feature: add extra_headers={...}``."""
    advice = f": {request.advice}" if request.advice else ""
    return f"{place(request, root)}: {subject(request)} {complaint(request)}{advice}"


def when(request: LlmRequest) -> str:
    """The test that sent it, or what was going on."""
    if not request.test:
        return f"outside of tests: {request.phase}" if request.phase else "outside of tests"
    what = f"fixture {request.fixture}" if request.fixture else request.phase if request.phase != "call" else ""
    late = "after its end" if request.late else ""
    note = ", ".join(filter(None, (what, late)))
    return f"{request.test} ({note})" if note else request.test


def listed(items: Sequence[str]) -> str:
    """``a``, ``a and b``, ``a, b and c``."""
    return "".join(items) if len(items) < 2 else f"{', '.join(items[:-1])} and {items[-1]}"


def counted(number: int, what: str) -> str:
    """``1 request``, ``2 requests``."""
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
