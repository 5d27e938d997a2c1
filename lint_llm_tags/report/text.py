"""Reports for people."""

from __future__ import annotations

import shutil
import textwrap
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lint_llm_tags.report.paths import printable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lint_llm_tags.analysis.sites import Analysis
    from lint_llm_tags.report.paths import PathNames
    from lint_llm_tags.rules.model import Diagnostic

_INDENT = "    "
_WIDEST = 120
_LONGEST_CODE = 100
"""Characters of a site's source that a report shows."""


@dataclass(frozen=True, slots=True)
class Style:
    """What the reader's terminal can do."""

    color: bool = False
    wrap: bool = False
    """Break long lines at the width of the terminal; a pipe gets each message in one line."""

    def bold(self, text: str) -> str:
        return self._ansi("1", text)

    def faint(self, text: str) -> str:
        return self._ansi("2", text)

    def red(self, text: str) -> str:
        return self._ansi("31", text)

    def yellow(self, text: str) -> str:
        return self._ansi("33", text)

    def green(self, text: str) -> str:
        return self._ansi("32", text)

    def _ansi(self, code: str, text: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self.color else text


def check(diagnostics: Sequence[Diagnostic], analysis: Analysis, paths: PathNames, style: Style) -> str:
    """A block per diagnostic: where, which rule, the code, and what to do."""
    # The analysis masks secrets in a site's code; the file's own line would show them.
    sources = {site.place: site.code for site in analysis.sites}
    blocks = ("\n".join(_block(item, sources.get(item.place, ""), paths, style)) + "\n" for item in diagnostics)
    return "".join(f"{block}\n" for block in blocks)


def concise(diagnostics: Sequence[Diagnostic], paths: PathNames) -> str:
    """``path:line:column: CODE message``, one line each."""
    return "".join(
        f"{paths.printable(item.place.path)}:{item.place.line}:{item.place.column}: "
        f"{item.code} {printable(item.message)}\n"
        for item in diagnostics
    )


def summary(analysis: Analysis, diagnostics: Sequence[Diagnostic] | None = None, waived: int = 0) -> str:
    """What was looked at and, for a check, what was found."""
    lines = [f"{_count(analysis.files, 'file')}: {_sites(analysis)}."]
    if diagnostics is not None:
        found = [_count(len(diagnostics), "diagnostic") if diagnostics else "Nothing found"]
        if waived:
            found.append(f"{waived} waived by the policy")
        lines.append(f"{', '.join(found)}.")
    return "\n".join(lines) + "\n"


def statistics(diagnostics: Sequence[Diagnostic]) -> str:
    """How often each rule fired, most often first."""
    counts = Counter((item.code, item.name) for item in diagnostics)
    ordered = sorted(counts.items(), key=lambda entry: (-entry[1], entry[0]))
    return "".join(f"{count:>7}  {code}  {name}\n" for (code, name), count in ordered)


def _block(item: Diagnostic, source: str, paths: PathNames, style: Style) -> Iterator[str]:
    place = f"{paths.printable(item.place.path)}:{item.place.line}:{item.place.column}"
    paint = style.red if item.severity == "error" else style.yellow
    yield f"{style.bold(place)} {paint(item.code)} {item.name}"
    if source:
        yield _INDENT + style.faint(_shortened(printable(source)))
    yield from _paragraph(printable(item.message), style)
    if item.fix:
        yield from _paragraph(f"Fix ({item.fix.applicability}): {printable(item.fix.message)}", style)


def _paragraph(text: str, style: Style) -> list[str]:
    if not style.wrap:
        return [_INDENT + text]
    width = max(40, min(_WIDEST, shutil.get_terminal_size().columns))
    return textwrap.wrap(
        text,
        width,
        initial_indent=_INDENT,
        subsequent_indent=_INDENT,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _shortened(source: str) -> str:
    return source if len(source) <= _LONGEST_CODE else source[: _LONGEST_CODE - 3] + "..."


def _sites(analysis: Analysis) -> str:
    if not analysis.sites:
        return "no LLM clients or calls"
    verdicts = Counter(site.verdict for site in analysis.sites)
    return (
        f"{_count(len(analysis.sites), 'LLM client or call', 'LLM clients and calls')}, {verdicts['tagged']} tagged, "
        f"{verdicts['untagged']} untagged, {verdicts['unknown']} unknown"
    )


def _count(number: int, noun: str, plural: str = "") -> str:
    return f"{number} {noun if number == 1 else plural or noun + 's'}"
