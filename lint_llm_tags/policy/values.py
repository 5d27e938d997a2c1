"""What the policy says about single tags: their names and their values."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from lint_llm_tags.policy.kinds import did_you_mean, quoted
from lint_llm_tags.tags.carriers import is_empty, is_placeholder

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lint_llm_tags.policy.model import Policy

_MOST_LISTED = 5


def value_objection(policy: Policy, tag: str, value: str) -> str:
    """Say why a tag must not have this value, as the end of a sentence that begins with both; empty when it may."""
    rule = policy.tags.get(tag)
    if rule is None and tag not in policy.required:
        return "is empty, which is no tag: give a value" if is_empty(value) else ""
    if rule is not None and rule.values:
        return "" if value in rule.values else f"is not in the policy's list{_suggestion(value, rule.values)}"
    if is_empty(value):
        return "is empty, which is no tag: give a value"
    if is_placeholder(value):
        return f"is a placeholder: give the real {tag}"
    if rule is not None and rule.pattern and not re.fullmatch(rule.pattern, value):
        return f"does not match the policy's pattern {json.dumps(rule.pattern, ensure_ascii=False)}"
    return ""


def owner_objection(policy: Policy, tags: Mapping[str, str]) -> str:
    """Say, as a sentence, that a team does not own the service beside it; empty when it does or nobody knows."""
    team, name = tags.get("team"), tags.get("service")
    for service in policy.services:
        if service.name == name and team and service.team and service.team != team:
            return f"the service {quoted(service.name)} belongs to the team {quoted(service.team)}, not {quoted(team)}"
    return ""


def _suggestion(value: str, allowed: tuple[str, ...]) -> str:
    listed = ", ".join(map(quoted, allowed[:_MOST_LISTED])) + (", ..." if len(allowed) > _MOST_LISTED else "")
    return did_you_mean(value, allowed) or f" ({listed})"
