"""LLT206: whether the tags are there cannot be decided from the source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_llm_tags.rules.diagnostics import diagnose_site, name_of
from lint_llm_tags.rules.model import Diagnostic, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint_llm_tags.analysis.result import Analysis
    from lint_llm_tags.policy.model import Policy


def _check(analysis: Analysis, policy: Policy) -> Iterator[Diagnostic]:
    for site in analysis.sites:
        if site.verdict == "unknown":
            because = f": {site.because}" if site.because else ""
            yield diagnose_site(
                RULE, site, f"the tags of this {name_of(site)} cannot be decided from the source{because}"
            )


RULE = Rule(
    code="LLT206",
    name="unverifiable-tags",
    summary="Whether the required tags are there cannot be decided from the source.",
    check=_check,
    default=False,
    severity="warning",
)
