"""LLT202: a tag's value breaks the policy's pattern or only holds a place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lint_llm_tags.policy.entries import TagRule
from lint_llm_tags.rules.diagnostics import diagnose_site
from lint_llm_tags.rules.found_tags import elsewhere, value_uses
from lint_llm_tags.rules.model import Diagnostic, Rule
from lint_llm_tags.rules.wording import quoted
from lint_llm_tags.tags.carriers import is_empty, is_placeholder

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint_llm_tags.analysis.result import Analysis
    from lint_llm_tags.policy.model import Policy


def _check(analysis: Analysis, policy: Policy) -> Iterator[Diagnostic]:
    for site, tag, value, place in value_uses(analysis):
        rule = policy.tags.get(tag.key)
        if rule is None and tag.key in policy.required:
            rule = TagRule()
        # A list of values is the stricter rule, and LLT201 speaks for it.
        if rule is None or rule.values:
            continue
        problem = _problem(tag.key, value, rule.pattern)
        if problem:
            message = f"{tag.key}={quoted(value)}{elsewhere(place, tag.value_place or tag.place)} {problem}"
            yield diagnose_site(RULE, site, message, place=place, detail=(tag.key, value))


def _problem(key: str, value: str, pattern: str) -> str:
    if is_empty(value):
        return "is empty, which is no tag: give a value"
    if is_placeholder(value):
        return f"is a placeholder: give the real {key}"
    if pattern and not re.fullmatch(pattern, value):
        return f"does not match the policy's pattern {quoted(pattern)}"
    return ""


RULE = Rule(
    code="LLT202",
    name="malformed-tag-value",
    summary="A tag has a value that breaks the policy's pattern, is empty or is a placeholder.",
    check=_check,
    compares=True,
    options={"tags.<tag>.pattern": "a regular expression that the whole value must match"},
)
