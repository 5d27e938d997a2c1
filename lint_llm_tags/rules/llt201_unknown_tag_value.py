"""LLT201: a tag's value is not in the policy's list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_llm_tags.rules.diagnostics import diagnose_site
from lint_llm_tags.rules.found_tags import elsewhere, value_uses
from lint_llm_tags.rules.model import Diagnostic, Rule
from lint_llm_tags.rules.wording import listed, quoted, some

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint_llm_tags.analysis.result import Analysis
    from lint_llm_tags.policy.model import Policy


def _check(analysis: Analysis, policy: Policy) -> Iterator[Diagnostic]:
    for site, tag, value, place in value_uses(analysis):
        rule = policy.tags.get(tag.key)
        if rule is None or not rule.values or value in rule.values:
            continue
        origin = elsewhere(place, tag.value_place or tag.place)
        message = f"{tag.key}={quoted(value)}{origin} is not in the policy's list: {_suggestion(value, rule.values)}"
        yield diagnose_site(RULE, site, message, place=place, detail=(tag.key, value))


def _suggestion(value: str, allowed: tuple[str, ...]) -> str:
    by_lower = {name.lower(): name for name in reversed(allowed)}
    import difflib  # Rarely needed, and slow to import.

    close = difflib.get_close_matches(value.lower(), by_lower, n=2)
    if close:
        return f"did you mean {listed([quoted(by_lower[name]) for name in close], 'or')}?"
    return f"use {some([quoted(name) for name in allowed], most=5)}"


RULE = Rule(
    code="LLT201",
    name="unknown-tag-value",
    summary="A tag has a value that is not in the policy's list.",
    check=_check,
    compares=True,
    options={"tags.<tag>.values": "the values that a tag may have"},
)
