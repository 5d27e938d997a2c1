"""What an analysis gives. Apart from ``sites``, because most runs find none."""

from __future__ import annotations

from lint_llm_tags.dataclass import dataclass, field

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lint_llm_tags.analysis.sites import KeyLiteral, Site, Unreadable


@dataclass(frozen=True, slots=True)
class Analysis:
    """Everything that rules look at, for the files asked about."""

    sites: tuple[Site, ...] = ()
    key_literals: tuple[KeyLiteral, ...] = ()
    unreadable: tuple[Unreadable, ...] = ()
    marked: tuple[str, ...] = ()
    """Targets in whose bytes a suppression may be."""
    files: int = 0
    others: tuple[Site, ...] = ()
    """Sites of files that were not asked about, as far as rules compare keys with them."""
    counters: Mapping[str, int] = field(default_factory=dict)

    @property
    def silent(self) -> bool:
        """There is nothing in it for a rule or a suppression to look at."""
        return not (self.sites or self.key_literals or self.unreadable or self.marked)
