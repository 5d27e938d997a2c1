"""The policy's waivers: which diagnostics they cover, and which of them hold no more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_llm_tags.dataclass import dataclass
from lint_llm_tags.light import pattern
from lint_llm_tags.source.globs import spec_of
from lint_llm_tags.suppressions.reading import BadSuppressionError, check_end

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from pathspec import GitIgnoreSpec

    from lint_llm_tags.policy.entries import Waiver
    from lint_llm_tags.policy.model import Policy

_HEADER = pattern(r"(?m)^[ \t]*\[\[[ \t]*(?:tool[ \t]*\.[ \t]*lint-llm-tags[ \t]*\.[ \t]*)?waivers[ \t]*\]\]")


@dataclass(slots=True)
class _Entry:
    waiver: Waiver
    spec: GitIgnoreSpec
    problem: str
    """Why it does not hold, empty when it does."""
    used: bool = False


class Waivers:
    """The waivers of a policy on the day ``today``."""

    def __init__(self, policy: Policy, today: datetime.date) -> None:
        self._entries = [
            _Entry(waiver, spec_of(waiver.paths), _problem(waiver, policy, today)) for waiver in policy.waivers
        ]

    def covering(self, path: str, code: str) -> Waiver | None:
        """The waiver that covers a diagnostic of rule ``code`` in ``path`` (relative to the policy's root)."""
        found = None
        for entry in self._entries:
            if code.startswith(entry.waiver.rules) and entry.spec.match_file(path):
                entry.used = True
                if not entry.problem and found is None:
                    found = entry.waiver
        return found

    def lapsed(self) -> Iterable[tuple[Waiver, str]]:
        """Waivers that were needed and do not hold, with the reason."""
        return [(entry.waiver, entry.problem) for entry in self._entries if entry.problem and entry.used]

    def unused(self) -> Iterable[Waiver]:
        """Waivers that covered nothing so far."""
        return [entry.waiver for entry in self._entries if not entry.used]


def lines_of_waivers(policy: Policy) -> dict[Waiver, int]:
    """The lines at which the waivers of the policy's own file begin; those that it ``extends`` stand elsewhere."""
    if policy.source is None or not policy.waivers:
        return {}
    headers = _lines_of_headers(policy.source)
    # What a file adds comes after what it extends.
    own = policy.waivers[len(policy.waivers) - len(headers) :] if len(headers) <= len(policy.waivers) else ()
    return dict(zip(own, headers, strict=False))


def _lines_of_headers(source: Path) -> Sequence[int]:
    try:
        text = source.read_text(encoding="utf-8-sig")
    except (OSError, ValueError):
        return ()
    return [text.count("\n", 0, found.start()) + 1 for found in _HEADER.finditer(text)]


def _problem(waiver: Waiver, policy: Policy, today: datetime.date) -> str:
    try:
        check_end(waiver.until, policy.suppressions, today)
    except BadSuppressionError as error:
        return str(error)
    return ""
