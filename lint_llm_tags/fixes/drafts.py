"""A fix while it is being planned."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lint_llm_tags.fixes.plans import PlannedFix, Step

if TYPE_CHECKING:
    from lint_llm_tags.analysis.sites import Site
    from lint_llm_tags.fixes.values import Value
    from lint_llm_tags.rules.model import Applicability

CODES = {"client": "LLT101", "call": "LLT102", "http": "LLT103"}


@dataclass
class Draft:
    """The steps that cure one site, as they come together."""

    site: Site
    steps: list[Step] = field(default_factory=list)
    tags: dict[str, Value] = field(default_factory=dict)
    doubts: list[str] = field(default_factory=list)
    attempt: int = 0
    """How often a fix of this site was refused before: each time another way is tried."""
    plain: bool = False
    """Tags are written as literals: an envelope was tried before."""

    def finished(self) -> PlannedFix:
        site = self.site
        elsewhere = any(step.path != site.place.path for step in self.steps)
        where = f" in the call inside {site.via}()" if site.via and elsewhere else ""
        listed = ", ".join(f"{tag}={value.text}" for tag, value in self.tags.items())
        level: Applicability = "unsafe" if self.doubts else "safe"
        return PlannedFix(
            CODES[site.kind],
            site.place,
            f"add {listed}{where}",
            tuple(self.steps),
            level,
            "; ".join(self.doubts),
            self.tags,
            identity=site.fingerprint,
        )
