"""What a report is made of: one part per policy."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lint_llm_tags.analysis.sites import Analysis, Place, Site
    from lint_llm_tags.report.paths import PathNames
    from lint_llm_tags.rules.model import Diagnostic
    from lint_llm_tags.suppressions.judging import Suppressed


@dataclass(frozen=True, slots=True)
class Part:
    """The findings under one policy."""

    analysis: Analysis
    paths: PathNames
    diagnostics: Sequence[Diagnostic] = ()
    suppressed: Sequence[Suppressed] = ()


def diagnostics_in_order(parts: Iterable[Part]) -> list[tuple[Diagnostic, Part]]:
    """All diagnostics by path, place and code."""
    found = [(item, part) for part in parts for item in part.diagnostics]
    return sorted(found, key=lambda entry: (*_position(entry[0].place, entry[1]), entry[0].code, entry[0].message))


def sites_in_order(parts: Iterable[Part]) -> list[tuple[Site, Part]]:
    """All sites by path and place."""
    found = [(site, part) for part in parts for site in part.analysis.sites]
    return sorted(found, key=lambda entry: (*_position(entry[0].place, entry[1]), entry[0].kind, entry[0].symbol))


def totals(parts: Iterable[Part]) -> dict[str, int]:
    """Files looked at, sites found, and sites by verdict."""
    analyses = [part.analysis for part in parts]
    verdicts = Counter(site.verdict for analysis in analyses for site in analysis.sites)
    return {
        "files": sum(analysis.files for analysis in analyses),
        "sites": verdicts.total(),
        "tagged": verdicts["tagged"],
        "untagged": verdicts["untagged"],
        "unknown": verdicts["unknown"],
    }


def _position(place: Place, part: Part) -> tuple[str, int, int, int, int, int]:
    cell = -1 if place.cell is None else place.cell
    return part.paths.data(place.path), cell, place.line, place.column, place.end_line, place.end_column
