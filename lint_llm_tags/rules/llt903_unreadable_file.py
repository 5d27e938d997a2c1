"""LLT903: a file could not be analysed. It is never taken for clean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_llm_tags.light import pattern
from lint_llm_tags.rules.diagnostics import diagnose
from lint_llm_tags.rules.model import Diagnostic, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint_llm_tags.analysis.result import Analysis
    from lint_llm_tags.policy.model import Policy


_NUMBER = pattern(r"\d+")


def _check(analysis: Analysis, policy: Policy) -> Iterator[Diagnostic]:
    for unreadable in analysis.unreadable:
        message = f"file not checked: {unreadable.reason}"
        # Line numbers and counts in a reason are another thing after every edit; it is the same finding all the same.
        content = _NUMBER.sub("", unreadable.reason)
        yield diagnose(RULE, unreadable.place, message, subject="file", content=(content,))


RULE = Rule(
    code="LLT903",
    name="unreadable-file",
    summary="A file could not be analysed.",
    check=_check,
    options={"exclude": "paths that are not checked"},
)
