"""LLT101: a client is constructed without the tags that the policy requires at clients."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_llm_tags.rules.model import Diagnostic, Rule
from lint_llm_tags.rules.untagged import untagged

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint_llm_tags.analysis.result import Analysis
    from lint_llm_tags.policy.model import Policy


def _check(analysis: Analysis, policy: Policy) -> Iterator[Diagnostic]:
    for site in analysis.sites:
        if site.kind == "client" and site.verdict == "untagged":
            yield untagged(RULE, site, policy, f"client {site.symbol}")


RULE = Rule(
    code="LLT101",
    name="untagged-client",
    summary="An LLM client is constructed without the tags that the policy requires at clients.",
    check=_check,
    options={
        "client-tags": "the tags that must be known where a client is constructed",
        "carriers.header-prefix": "how the header of a tag begins",
    },
)
