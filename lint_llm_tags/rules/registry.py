"""All rules, which of them are asked for, and what they find."""

from __future__ import annotations

import difflib
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
    from collections.abc import Iterable, Sequence

    from lint_llm_tags.analysis.sites import Analysis
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


def selected_codes(
    policy: Policy,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    extend_select: Sequence[str] = (),
) -> frozenset[str]:
    """Give the codes of the rules to run: the defaults, changed by the policy, changed by the command line.

    Each argument holds codes or prefixes of codes (``LLT1``). In one layer the longest prefix wins, and ``ignore``
    wins a tie; ``select`` starts that layer from nothing. A rule that is off by default comes with its whole code only.

    Raises ``ValueError`` (one line, with a suggestion) for a prefix that no rule has.
    """
    for prefix in (*policy.select, *policy.extend_select, *policy.ignore, *select, *extend_select, *ignore):
        _check_prefix(prefix)
    defaults = frozenset(rule.code for rule in ALL_RULES if rule.default)
    by_policy = _layer(defaults, policy.select, policy.extend_select, policy.ignore)
    return _layer(by_policy, select, extend_select, ignore)


def _layer(
    before: frozenset[str], select: Sequence[str], extend_select: Sequence[str], ignore: Sequence[str]
) -> frozenset[str]:
    chosen = set()
    for rule in ALL_RULES:
        wanted = _specificity(rule, (*select, *extend_select))
        if not rule.default and wanted < len(rule.code):
            wanted = 0
        unwanted = _specificity(rule, ignore)
        inherited = rule.code in before and not select
        if wanted > unwanted or (inherited and not unwanted):
            chosen.add(rule.code)
    return frozenset(chosen)


def _specificity(rule: Rule, prefixes: Iterable[str]) -> int:
    """Length of the longest prefix of the rule's code, 0 when there is none."""
    return max((len(prefix) for prefix in prefixes if rule.code.startswith(prefix)), default=0)


def _check_prefix(prefix: str) -> None:
    if prefix and any(rule.code.startswith(prefix) for rule in ALL_RULES):
        return
    known = {word: rule.code for rule in ALL_RULES for word in (rule.code.lower(), rule.name)}
    close = difflib.get_close_matches(prefix.lower(), known, n=1)
    suggestion = f' (did you mean "{known[close[0]]}"?)' if close else ""
    raise ValueError(f'unknown rule code "{prefix}"{suggestion}')
