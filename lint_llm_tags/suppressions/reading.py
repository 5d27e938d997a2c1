"""``# llm-tags: ignore[LLT102] until=2027-03-31 reason="..."``: what a comment allows, or why it allows nothing."""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING

from lint_llm_tags.dataclass import dataclass
from lint_llm_tags.light import pattern
from lint_llm_tags.policy.codes import CODE_PREFIXES, CODES
from lint_llm_tags.policy.kinds import did_you_mean, quoted

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lint_llm_tags.policy.model import Suppressions

_COMMENT = pattern(r"(?is)#\s*(?:lint-)?llm-tags\b\s*(?::|(?=(?:file-)?ignore\b))\s*(.*)")
_EXACT = pattern(r"#\s*llm-tags:")
_IGNORE = pattern(r"(file-)?ignore\b\s*(?:\[([^\]]*)\])?\s*")
_ATTRIBUTE = pattern(r"""([\w-]+)\s*=\s*("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[^\s"'#]+)\s*""")
_DATE = pattern(r"\d{4}-\d{2}-\d{2}")
_ATTRIBUTES = ("until", "reason")
_ALWAYS_TOLD = ("LLT901", "LLT902")
_EXAMPLE = 'ignore[LLT102] until=2027-03-31 reason="..."'


class BadSuppressionError(Exception):
    """A suppression that holds for nothing; the message is one clause that says what to write."""


@dataclass(frozen=True, slots=True)
class Terms:
    """What a comment asks for."""

    codes: tuple[str, ...]
    """Codes or first parts of codes; empty: every rule."""
    whole_file: bool
    until: datetime.date
    """The last day on which it holds."""
    reason: str


def terms_of(comment: str, rules: Suppressions, today: datetime.date) -> Terms | None:
    """The terms of a comment, None when it is about something else. Raises ``BadSuppressionError``."""
    found = _COMMENT.search(comment)
    if found is None:
        return None
    if not _EXACT.match(found.group()):
        raise BadSuppressionError(f"cannot be read: write # llm-tags: {_EXAMPLE}")
    body = found[1].strip()
    head = _IGNORE.match(body)
    if head is None:
        raise BadSuppressionError(f"cannot be read: write # llm-tags: {_EXAMPLE}")
    attributes = _attributes(body[head.end() :])
    return Terms(
        codes=_codes(head[2], rules),
        whole_file=bool(head[1]),
        until=_until(attributes, rules, today),
        reason=_reason(attributes),
    )


def _codes(listed: str | None, rules: Suppressions) -> tuple[str, ...]:
    codes = tuple(code for code in (part.strip() for part in (listed or "").split(",")) if code)
    for code in codes:
        if code not in CODE_PREFIXES:
            raise BadSuppressionError(f"unknown rule code {quoted(code)}{did_you_mean(code, CODES)}")
        if code in _ALWAYS_TOLD:
            raise BadSuppressionError(f"{code} cannot be suppressed by a comment")
    if (not codes or "LLT" in codes) and not rules.blanket:
        raise BadSuppressionError("names no rule: write ignore[LLT102], with the codes that are meant")
    return () if "LLT" in codes else codes


def _attributes(text: str) -> Mapping[str, str]:
    """``until=... reason="..."`` in any order; another comment may follow."""
    found: dict[str, str] = {}
    while text and not text.startswith("#"):
        attribute = _ATTRIBUTE.match(text)
        if attribute is None:
            raise BadSuppressionError('cannot be read after the codes: write until=2027-03-31 reason="..."')
        name, value = attribute[1], attribute[2]
        if name not in _ATTRIBUTES:
            hint = did_you_mean(name, _ATTRIBUTES) or " (known: until, reason)"
            raise BadSuppressionError(f"unknown word {quoted(name)}{hint}")
        if name in found:
            raise BadSuppressionError(f"{name} stands there twice")
        found[name] = re.sub(r"\\(.)", r"\1", value[1:-1]) if value[0] in "\"'" else value
        text = text[attribute.end() :]
    return found


def _until(attributes: Mapping[str, str], rules: Suppressions, today: datetime.date) -> datetime.date:
    text = attributes.get("until")
    if text is None:
        raise BadSuppressionError("has no end date: add until=, a date like 2027-03-31")
    try:
        if not _DATE.fullmatch(text):
            raise ValueError
        until = datetime.date.fromisoformat(text)
    except ValueError:
        raise BadSuppressionError(f"until={quoted(text)} is not a date like 2027-03-31") from None
    check_end(until, rules, today)
    return until


def check_end(until: datetime.date, rules: Suppressions, today: datetime.date) -> None:
    """Raise ``BadSuppressionError`` when ``until`` is past, or further away than the policy allows."""
    if until < today:
        raise BadSuppressionError(f"ended on {until}")
    if rules.max_days and (until - today).days > rules.max_days:
        latest = today + datetime.timedelta(days=rules.max_days)
        raise BadSuppressionError(f"until={until} is more than {rules.max_days} days away: {latest} at the latest")


def _reason(attributes: Mapping[str, str]) -> str:
    reason = attributes.get("reason", "").strip()
    if not re.search(r"\w", reason):
        raise BadSuppressionError('has no reason: add reason="...", for those who read it later')
    return reason
