"""Which diagnostics the policy puts up with, and until when."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable

    from pathspec import GitIgnoreSpec

    from lint_llm_tags.policy.model import Waiver


class Waivers:
    """The waivers that have not expired ``today``; ``until`` is the last day of a waiver."""

    def __init__(self, waivers: Iterable[Waiver], today: datetime.date) -> None:
        self._current = [(waiver.rules, _spec(waiver.paths)) for waiver in waivers if waiver.until >= today]

    def cover(self, path: str, code: str) -> bool:
        """Whether a diagnostic of rule ``code`` in ``path`` (relative to the policy's root) is waived."""
        return any(code.startswith(rules) and spec.match_file(path) for rules, spec in self._current)


def _spec(paths: Iterable[str]) -> GitIgnoreSpec:
    from pathspec import GitIgnoreSpec  # Most policies waive nothing.

    return GitIgnoreSpec.from_lines(paths)
