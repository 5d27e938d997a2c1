"""Is what a request lacks put up with? By comments in the lines that sent it, and by waivers for the file that did.

The same readers serve the checker: what holds there holds here. A suppression that does not hold is none; that the
checker says so (LLT901) is enough.
"""

from __future__ import annotations

import ast
import datetime
import os
from functools import lru_cache
from typing import TYPE_CHECKING

from lint_llm_tags.runtime import policies

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lint_llm_tags.policy.model import Suppressions
    from lint_llm_tags.runtime.stack import Frame
    from lint_llm_tags.suppressions.comments import Comment
    from lint_llm_tags.suppressions.leniency import Leniency
    from lint_llm_tags.suppressions.noqa import Noqa
    from lint_llm_tags.suppressions.reading import Terms
    from lint_llm_tags.suppressions.waivers import Waivers


_RAW = frozenset({"httpx", "httpx2", "requests", "aiohttp", "urllib", "urllib3", "http"})


def code_of(library: str) -> str:
    """The rule that finds untagged requests sent with a library."""
    return "LLT103" if library in _RAW else "LLT102"


def reason_for(code: str, frames: Sequence[Frame], policy_file: str) -> str:
    """Why nothing is said about a finding of rule ``code`` in a request that came this way; empty: something is.

    A line anywhere on the way may have the comment, since a wrapper's caller is who the checker blames. What speaks of
    whole files counts for the file that sends: tests that call the application are on the way to everything.
    """
    if not frames:
        return ""
    waiver = _waivers(policy_file, _today()).covering(_relative(frames[0].file, policy_file), code)
    if waiver is not None:
        return waiver.reason
    for index, frame in enumerate(frames):
        marks = _marks(frame.file, policy_file, _today())
        for reason in marks.reasons(frame, code, whole_file=index == 0) if marks is not None else ():
            return reason
    return ""


def reported_only(code: str, frames: Sequence[Frame], policy_file: str) -> bool:
    """Whether the policy's ``enforcement`` only reports such a finding until a day that is not over."""
    return bool(frames) and _leniency(policy_file, _today()).covers(_relative(frames[0].file, policy_file), code)


class _Marks:
    """The comments of one file."""

    def __init__(self, text: str, rules: Suppressions, today: datetime.date) -> None:
        from lint_llm_tags.suppressions.comments import comments_of
        from lint_llm_tags.suppressions.noqa import Noqa
        from lint_llm_tags.suppressions.reading import BadSuppressionError, terms_of

        self._noqa: Noqa | None = Noqa(text) if rules.noqa else None
        self._terms: list[tuple[Comment, Terms]] = []
        self._ends = _ends_of_calls(text)
        for comment in comments_of(text):
            try:
                terms = terms_of(comment.text, rules, today)
            except BadSuppressionError:
                continue
            if terms is not None and (comment.own_line or not terms.whole_file):
                self._terms.append((comment, terms))

    def reasons(self, frame: Frame, code: str, *, whole_file: bool) -> Iterator[str]:
        """The reason of each comment that covers a finding at the line of a frame."""
        last = max(frame.line, self._ends.get(frame.line, 0))
        for comment, terms in self._terms:
            speaks = whole_file if terms.whole_file else comment.speaks_about(frame.line, last)
            if speaks and (not terms.codes or code.startswith(terms.codes)):
                yield terms.reason
        if self._noqa is not None and self._noqa.covers(frame.line, code):
            yield "noqa"


def _ends_of_calls(text: str) -> dict[int, int]:
    """The last line of the longest call that begins in a line."""
    ends: dict[int, int] = {}
    try:
        tree = ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return ends
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            ends[node.lineno] = max(ends.get(node.lineno, 0), node.end_lineno or 0)
    return ends


@lru_cache(maxsize=256)
def _marks(file: str, policy_file: str, today: datetime.date) -> _Marks | None:
    """Those of a file; None where it has none or cannot be read."""
    from lint_llm_tags.source.text import SUPPRESSION_MARK, Unreadable, decode, read

    try:
        raw = read(file)
        if SUPPRESSION_MARK not in raw.lower() and b"noqa" not in raw.lower():
            return None
        return _Marks(decode(raw).text, policies.load(policy_file).suppressions, today)
    except Unreadable:
        return None


@lru_cache(maxsize=64)
def _waivers(policy_file: str, today: datetime.date) -> Waivers:
    from lint_llm_tags.suppressions.waivers import Waivers

    return Waivers(policies.load(policy_file), today)


@lru_cache(maxsize=64)
def _leniency(policy_file: str, today: datetime.date) -> Leniency:
    from lint_llm_tags.suppressions.leniency import Leniency

    return Leniency(policies.load(policy_file).enforcement, today)


def _relative(file: str, policy_file: str) -> str:
    return os.path.relpath(file, policies.load(policy_file).root).replace(os.sep, "/")


def _today() -> datetime.date:
    return datetime.datetime.now(tz=datetime.timezone.utc).astimezone().date()


def forget() -> None:
    """Read files and policies again from now on."""
    for cached in (_marks, _waivers, _leniency):
        cached.cache_clear()
