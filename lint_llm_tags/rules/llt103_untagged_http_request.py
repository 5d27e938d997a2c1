"""LLT103: a raw HTTP request goes to an LLM endpoint without the required tags."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_llm_tags.rules.diagnostics import name_of
from lint_llm_tags.rules.model import Diagnostic, Rule
from lint_llm_tags.rules.untagged import untagged

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint_llm_tags.analysis.result import Analysis
    from lint_llm_tags.analysis.sites import Site
    from lint_llm_tags.policy.model import Policy


def _check(analysis: Analysis, policy: Policy) -> Iterator[Diagnostic]:
    for site in analysis.sites:
        if site.kind == "http" and site.verdict == "untagged":
            yield untagged(RULE, site, policy, _subject(site))


def _subject(site: Site) -> str:
    return f"{name_of(site)} to {site.provider}" if site.provider else name_of(site)


RULE = Rule(
    code="LLT103",
    name="untagged-http-request",
    summary="A raw HTTP request goes to an LLM endpoint without the tags that the policy requires.",
    check=_check,
    options={
        "required": "the tags that every request must carry",
        "carriers.count": "the carriers whose tags count",
    },
)
