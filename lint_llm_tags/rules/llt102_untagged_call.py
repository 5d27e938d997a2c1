"""LLT102: a billable request is sent without the required tags."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_llm_tags.rules.diagnostics import name_of
from lint_llm_tags.rules.model import Diagnostic, Rule
from lint_llm_tags.rules.untagged import untagged

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint_llm_tags.analysis.result import Analysis
    from lint_llm_tags.policy.model import Policy


def _check(analysis: Analysis, policy: Policy) -> Iterator[Diagnostic]:
    for site in analysis.sites:
        if site.kind == "call" and site.verdict == "untagged":
            yield untagged(RULE, site, policy, name_of(site))


RULE = Rule(
    code="LLT102",
    name="untagged-call",
    summary="An LLM request is sent without the tags that the policy requires.",
    check=_check,
    options={
        "required": "the tags that every request must carry",
        "client-tags": "the tags that are taken as checked where the client cannot be followed to its construction",
        "carriers.count": "the carriers whose tags count",
        "wire-only": "whether tags count that never leave the process",
    },
)
