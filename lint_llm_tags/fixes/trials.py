"""What one repair has tried so far: which fixes were refused, as which edits, and which are under suspicion."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from lint_llm_tags.fixes.attempts import edits_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lint_llm_tags.fixes.plans import PlannedFix
    from lint_llm_tags.fixes.project import Files
    from lint_llm_tags.rules.model import Edit

Identity: TypeAlias = tuple[str, str]
"""File and identity of a fix: the same in the next round, when lines have moved. No two of a file have the same."""


def identity_of(fix: PlannedFix) -> Identity:
    """What a fix is known by from round to round."""
    return fix.place.path, fix.identity


@dataclass
class Refusals:
    """Fixes that could not be made."""

    reasons: dict[Identity, str] = field(default_factory=dict)
    """The first that was given for each: what was wrong with the way that was tried first."""
    attempts: dict[Identity, int] = field(default_factory=lambda: defaultdict(int))
    """How often each was refused."""
    _edits: set[tuple[Identity, tuple[Edit, ...]]] = field(default_factory=set)

    def add(self, fix: PlannedFix, reason: str) -> None:
        """Refuse a fix as it is planned; another way may be tried in the next round."""
        identity = identity_of(fix)
        self.reasons.setdefault(identity, reason)
        self.attempts[identity] += 1
        self._edits.add((identity, fix.edits))

    def repeated(self, fixes: Iterable[PlannedFix], files: Files) -> list[PlannedFix]:
        """Those whose new way comes to an edit that was refused already."""
        before = [fix for fix in fixes if self.attempts[identity_of(fix)]]
        return [fix for fix in before if (identity_of(fix), edits_of(fix, files) or ()) in self._edits]


@dataclass
class Suspects:
    """Fixes one of which did something that nobody wanted, until it is found which."""

    _identities: set[Identity] = field(default_factory=set)
    _share: int = 0
    """How many of them are tried at once."""

    def accuse(self, fixes: Sequence[PlannedFix]) -> None:
        """One of these is guilty: half of them are tried next."""
        self._identities |= {identity_of(fix) for fix in fixes}
        self._share = max(1, len(fixes) // 2)

    def clear(self) -> None:
        """What was tried last did no harm: twice as many are tried next."""
        self._share = 2 * self._share if self._identities else 0

    def portion(self, fixes: Sequence[PlannedFix]) -> Sequence[PlannedFix]:
        """The fixes to try together: those under no suspicion, and a share of the others."""
        clear = [fix for fix in fixes if identity_of(fix) not in self._identities]
        return [*clear, *[fix for fix in fixes if identity_of(fix) in self._identities][: self._share]]
