"""What a report is made of: one part per policy."""

from __future__ import annotations

from lint_llm_tags.dataclass import dataclass, replace

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterable, Iterator, Sequence

    from lint_llm_tags.analysis.result import Analysis
    from lint_llm_tags.analysis.sites import Place, Site
    from lint_llm_tags.report.paths import PathNames
    from lint_llm_tags.rules.model import Diagnostic
    from lint_llm_tags.source.reading import Files
    from lint_llm_tags.suppressions.judging import Suppressed


@dataclass(frozen=True, slots=True)
class Part:
    """The findings under one policy."""

    analysis: Analysis
    paths: PathNames
    diagnostics: Sequence[Diagnostic] = ()
    suppressed: Sequence[Suppressed] = ()
    files: Files | None = None
    """The contents of the files, to show the code of a diagnostic."""
    deployed: int = 0
    """How many deployment files were searched for keys."""


def diagnostics_in_order(parts: Iterable[Part]) -> list[tuple[Diagnostic, Part]]:
    """All diagnostics by path, place and code."""
    found = [(item, part) for part in parts for item in part.diagnostics]
    return sorted(found, key=lambda entry: (*_position(entry[0].place, entry[1]), entry[0].code, entry[0].message))


def in_repository(parts: Iterable[Part]) -> list[Part]:
    """The same parts with the paths that CI servers want: relative to the repository's root."""
    return [replace(part, paths=part.paths.in_repository()) for part in parts]


def with_fingerprints(parts: Iterable[Part]) -> Iterator[tuple[Diagnostic, Part, str]]:
    """All diagnostics in order with fingerprints of which no two are equal, although each part has its own root."""
    from collections import Counter

    seen: Counter[str] = Counter()
    for item, part in diagnostics_in_order(parts):
        seen[item.fingerprint] += 1
        number = seen[item.fingerprint]
        yield item, part, item.fingerprint if number == 1 else f"{item.fingerprint}-{number}"


def sites_in_order(parts: Iterable[Part]) -> list[tuple[Site, Part]]:
    """All sites by path and place."""
    found = [(site, part) for part in parts for site in part.analysis.sites]
    return sorted(found, key=lambda entry: (*_position(entry[0].place, entry[1]), entry[0].kind, entry[0].symbol))


def totals(parts: Iterable[Part]) -> dict[str, int]:
    """Files looked at, sites found, and sites by verdict."""
    analyses = [part.analysis for part in parts]
    verdicts = [site.verdict for analysis in analyses for site in analysis.sites]
    return {
        "files": sum(analysis.files for analysis in analyses),
        "sites": len(verdicts),
        "tagged": verdicts.count("tagged"),
        "untagged": verdicts.count("untagged"),
        "unknown": verdicts.count("unknown"),
    }


def _position(place: Place, part: Part) -> tuple[str, int, int, int, int, int]:
    cell = -1 if place.cell is None else place.cell
    return part.paths.data(place.path), cell, place.line, place.column, place.end_line, place.end_column
