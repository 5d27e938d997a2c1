"""The inventory for people: a table per service and provider."""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING

from lint_llm_tags.report.part import sites_in_order
from lint_llm_tags.report.paths import printable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from lint_llm_tags.analysis.sites import FoundTag, Key, Site
    from lint_llm_tags.report.part import Part
    from lint_llm_tags.report.paths import PathNames
    from lint_llm_tags.report.style import Style

_HEADINGS = ("SITE", "KIND", "SYMBOL", "VERDICT", "TAGS", "MISSING", "KEY")
_VERDICT_COLUMN = _HEADINGS.index("VERDICT")


def inventory(parts: Sequence[Part], style: Style) -> str:
    """Every site, grouped; ``?`` is a value known only at run time, ``(not always)`` a tag of some paths only."""
    entries = sorted(sites_in_order(parts), key=lambda entry: _group(entry[0]))
    tables = []
    for (service, provider), group in groupby(entries, key=lambda entry: _group(entry[0])):
        members = list(group)
        title = style.bold(f"{printable(service) or '(no service)'} / {provider}")
        tables.append(f"{title}: {_verdicts(members)}\n{_table(members, style)}\n")
    return "".join(tables)


def _group(site: Site) -> tuple[str, str]:
    return site.service, site.provider


def _verdicts(entries: Iterable[tuple[Site, Part]]) -> str:
    counts = Counter(site.verdict for site, _ in entries)
    return ", ".join(f"{counts[verdict]} {verdict}" for verdict in ("tagged", "untagged", "unknown") if counts[verdict])


def _table(entries: Sequence[tuple[Site, Part]], style: Style) -> str:
    rows = [_row(site, part.paths) for site, part in entries]
    widths = [max(map(len, column)) for column in zip(_HEADINGS, *rows, strict=True)]
    lines = [style.faint(_line(_HEADINGS, widths))]
    paints: dict[str, Callable[[str], str]] = {"tagged": style.green, "untagged": style.red, "unknown": style.yellow}
    for (site, part), row in zip(entries, rows, strict=True):
        cells = [cell.ljust(width) for cell, width in zip(row, widths, strict=True)]
        cells[_VERDICT_COLUMN] = paints[site.verdict](cells[_VERDICT_COLUMN])
        lines.append(f"  {'  '.join(cells)}".rstrip())
        if site.verdict == "unknown" and site.because:
            lines.append(f"    unknown: {printable(part.paths.message(site.because))}")
    return "\n".join(lines) + "\n"


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    return "  " + "  ".join(cell.ljust(width) for cell, width in zip(cells, widths, strict=True)).rstrip()


def _row(site: Site, paths: PathNames) -> tuple[str, ...]:
    return (
        paths.place(site.place),
        site.kind,
        site.symbol,
        site.verdict,
        " ".join(_tag(tag) for tag in site.tags.values()) or "-",
        " ".join(site.missing) or "-",
        _key(site.key),
    )


def _tag(tag: FoundTag) -> str:
    value = "|".join(printable(value) for value in tag.values) or "?"
    return f"{tag.key}={value}{' (not always)' if tag.state == 'conditional' else ''}"


def _key(key: Key) -> str:
    return "-" if key.kind == "none" else f"{key.kind} {printable(key.name)}".rstrip()
