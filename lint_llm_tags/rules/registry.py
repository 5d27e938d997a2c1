"""All rules, and what they find."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_llm_tags.rules import (
    llt101_untagged_client,
    llt102_untagged_call,
    llt103_untagged_http_request,
    llt201_unknown_tag_value,
    llt202_malformed_tag_value,
    llt203_misnamed_tag,
    llt204_wrong_owner,
    llt205_dead_carrier,
    llt206_unverifiable_tags,
    llt301_hard_coded_key,
    llt302_shared_key,
    llt303_implicit_key,
    llt304_foreign_key,
    llt401_gateway_bypass,
    llt402_missing_trace_id,
    llt901_bad_suppression,
    llt902_unused_suppression,
    llt903_unreadable_file,
)
from lint_llm_tags.rules.diagnostics import in_order

if TYPE_CHECKING:
    from lint_llm_tags.analysis.result import Analysis
    from lint_llm_tags.policy.model import Policy
    from lint_llm_tags.rules.model import Diagnostic, Rule

ALL_RULES: tuple[Rule, ...] = (
    llt101_untagged_client.RULE,
    llt102_untagged_call.RULE,
    llt103_untagged_http_request.RULE,
    llt201_unknown_tag_value.RULE,
    llt202_malformed_tag_value.RULE,
    llt203_misnamed_tag.RULE,
    llt204_wrong_owner.RULE,
    llt205_dead_carrier.RULE,
    llt206_unverifiable_tags.RULE,
    llt301_hard_coded_key.RULE,
    llt302_shared_key.RULE,
    llt303_implicit_key.RULE,
    llt304_foreign_key.RULE,
    llt401_gateway_bypass.RULE,
    llt402_missing_trace_id.RULE,
    llt901_bad_suppression.RULE,
    llt902_unused_suppression.RULE,
    llt903_unreadable_file.RULE,
)


def run_rules(analysis: Analysis, policy: Policy, codes: frozenset[str]) -> list[Diagnostic]:
    """Give the diagnostics of the rules in ``codes``, sorted by path, line, column and code; waivers not applied."""
    found = (diagnostic for rule in ALL_RULES if rule.code in codes for diagnostic in rule.check(analysis, policy))
    return in_order(found)
