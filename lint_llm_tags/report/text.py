"""Reports for people."""

from __future__ import annotations

import shutil
import textwrap
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lint_llm_tags.report.part import diagnostics_in_order, totals
from lint_llm_tags.report.paths import printable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lint_llm_tags.report.part import Part
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


def check(parts: Sequence[Part], style: Style) -> str:
    """A block per diagnostic: where, which rule, the code, and what to do."""
    # The analysis masks secrets in a site's code; the file's own line would show them.
    sources = {(id(part), site.place): site.code for part in parts for site in part.analysis.sites}
    blocks = (
        _block(item, part, sources.get((id(part), item.place), ""), style) for item, part in diagnostics_in_order(parts)
    )
    return "".join("\n".join(block) + "\n\n" for block in blocks)


def concise(parts: Sequence[Part]) -> str:
    """``path:line:column: CODE message``, one line each."""
    return "".join(
        f"{_place(item, part)}: {item.code} {_message(item, part)}\n" for item, part in diagnostics_in_order(parts)
    )


def summary(parts: Sequence[Part], *, of_check: bool) -> str:
    """What was looked at and, for a check, what was found."""
    count = totals(parts)
    sites = "no LLM clients or calls"
    if count["sites"]:
        sites = f"{_count(count['sites'], 'LLM client or call', 'LLM clients and calls')}, " + ", ".join(
            f"{count[verdict]} {verdict}" for verdict in ("tagged", "untagged", "unknown")
        )
    lines = [f"{_count(count['files'], 'file')}: {sites}."]
    if of_check:
        diagnostics = sum(len(part.diagnostics) for part in parts)
        found = _count(diagnostics, "diagnostic") if diagnostics else "Nothing found"
        lines.append(", ".join([found, *_not_told(parts)]) + ".")
    return "\n".join(lines) + "\n"


def _not_told(parts: Sequence[Part]) -> Iterator[str]:
    counts: Counter[str] = Counter(each.by for part in parts for each in part.suppressed)
    for by, words in (("waiver", "waived by the policy"), ("comment", "suppressed by comments"), ("noqa", "by noqa")):
        if counts[by]:
            yield f"{counts[by]} {words}"


def statistics(parts: Sequence[Part]) -> str:
    """How often each rule fired, most often first."""
    counts = Counter((item.code, item.name) for part in parts for item in part.diagnostics)
    ordered = sorted(counts.items(), key=lambda entry: (-entry[1], entry[0]))
    return "".join(f"{count:>7}  {code}  {name}\n" for (code, name), count in ordered)


def _block(item: Diagnostic, part: Part, source: str, style: Style) -> Iterator[str]:
    paint = {"error": style.red, "warning": style.yellow, "info": style.faint}[item.severity]
    grace = " (does not block yet)" if item.severity == "info" else ""
    yield f"{style.bold(_place(item, part))} {paint(item.code)} {item.name}{grace}"
    if source:
        yield _INDENT + style.faint(_shortened(printable(source)))
    yield from _paragraph(_message(item, part), style)
    if item.fix:
        yield from _paragraph(f"Fix ({item.fix.applicability}): {printable(item.fix.message)}", style)


def _place(item: Diagnostic, part: Part) -> str:
    return f"{part.paths.printable(item.place.path)}:{item.place.line}:{item.place.column}"


def _message(item: Diagnostic, part: Part) -> str:
    return printable(part.paths.message(item.message))


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


def _count(number: int, noun: str, plural: str = "") -> str:
    return f"{number} {noun if number == 1 else plural or noun + 's'}"
