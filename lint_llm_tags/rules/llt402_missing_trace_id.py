"""LLT402: a request cannot be found again, because it has none of the policy's trace id headers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_llm_tags.rules.diagnostics import diagnose_site, name_of
from lint_llm_tags.rules.model import Diagnostic, Rule
from lint_llm_tags.rules.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint_llm_tags.analysis.result import Analysis
    from lint_llm_tags.analysis.sites import Site
    from lint_llm_tags.policy.model import Policy


def _check(analysis: Analysis, policy: Policy) -> Iterator[Diagnostic]:
    for site in analysis.sites:
        if site.trace_id == "no":
            yield diagnose_site(RULE, site, _message(site, policy))


def _message(site: Site, policy: Policy) -> str:
    advice = f"send the header {listed(policy.trace_id, 'or')} with a value of its own"
    if site.carrier and site.carrier_holds == "headers":
        advice = f'add {site.carrier}={{"{policy.trace_id[0]}": str(uuid.uuid4())}}'
    return f"{name_of(site)} has no trace id: {advice}"


RULE = Rule(
    code="LLT402",
    name="missing-trace-id",
    summary="A request is sent without the trace id that the policy demands.",
    check=_check,
    options={"trace-id": "the headers one of which every request must have; without any, nothing is reported"},
)
