"""LLT901: a suppression that does not say why or until when, or is past its date. It suppresses nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_llm_tags.rules.diagnostics import diagnose
from lint_llm_tags.rules.model import Diagnostic, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint_llm_tags.analysis.result import Analysis
    from lint_llm_tags.analysis.sites import Place
    from lint_llm_tags.policy.model import Policy


def _check(analysis: Analysis, policy: Policy) -> Iterator[Diagnostic]:
    # Comments and waivers are read where they meet findings: lint_llm_tags/suppressions/judging.py.
    return iter(())


def bad_suppression(place: Place, subject: str, problem: str) -> Diagnostic:
    """Report a suppression; ``subject`` is ``suppression`` or ``waiver of ...``, ``problem`` a clause."""
    return diagnose(RULE, place, f"{subject} {problem}", subject=subject, content=(problem,))


RULE = Rule(
    code="LLT901",
    name="bad-suppression",
    summary="A suppression lacks its reason or its end date, or is past it.",
    check=_check,
    options={
        "suppressions.max-days": "how many days from today a suppression may last",
        "suppressions.blanket": "whether a comment may suppress every rule at once",
    },
)
