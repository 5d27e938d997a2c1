"""Where the policy says: report first, block later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_llm_tags.source.globs import spec_of

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable

    from lint_llm_tags.policy.entries import Enforcement


class Leniency:
    """The entries of ``enforcement`` that are not over ``today``."""

    def __init__(self, entries: Iterable[Enforcement], today: datetime.date) -> None:
        self._current = [(entry.rules, spec_of(entry.paths)) for entry in entries if entry.report_until >= today]

    def covers(self, path: str, code: str) -> bool:
        """Whether a diagnostic of rule ``code`` in ``path`` (relative to the policy's root) does not block yet."""
        return any((not rules or code.startswith(rules)) and spec.match_file(path) for rules, spec in self._current)
