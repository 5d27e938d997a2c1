"""LLT902: a suppression that suppresses nothing any more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_llm_tags.rules.diagnostics import diagnose
from lint_llm_tags.rules.model import Diagnostic, Rule
from lint_llm_tags.rules.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lint_llm_tags.analysis.result import Analysis
    from lint_llm_tags.analysis.sites import Place
    from lint_llm_tags.policy.model import Policy


def _check(analysis: Analysis, policy: Policy) -> Iterator[Diagnostic]:
    # Comments and waivers are read where they meet findings: lint_llm_tags/suppressions/judging.py.
    return iter(())


def unused_suppression(place: Place, subject: str, codes: Sequence[str], *, partly: bool) -> Diagnostic:
    """Report ``codes`` (none: every rule) of a suppression; ``partly``: its other codes are of use."""
    what = listed(codes) if codes else "every rule"
    remedy = "delete the code" if partly and len(codes) == 1 else "delete the codes" if partly else "delete it"
    message = f"{subject} of {what} suppresses nothing: {remedy}"
    return diagnose(RULE, place, message, subject=subject, content=tuple(codes))


RULE = Rule(
    code="LLT902",
    name="unused-suppression",
    summary="A suppression suppresses nothing.",
    check=_check,
    severity="warning",
)
