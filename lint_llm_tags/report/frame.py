"""The code that a diagnostic is about, as it stands in the file, with a line under the place and keys masked."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from lint_llm_tags.analysis.secrets import PREFIXED_KEY, mask
from lint_llm_tags.light import pattern
from lint_llm_tags.report.paths import printable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lint_llm_tags.analysis.sites import Place

MOST_LINES = 3
"""Lines of a longer piece of code that are shown."""

_WIDEST = 100
_BEARER = pattern(r"(?i)(?<=bearer )[\w.+/=~-]{8,}")
_TAB = "    "


def frame(lines: Sequence[str], place: Place, keys: Iterable[Place], shift: int = 0) -> Iterator[str]:
    """Numbered lines, and carets under what stands in the first of them; nothing where the file has changed since.

    ``shift`` is taken off the numbers: the lines of a notebook's cell begin at 1.
    """
    if not 1 <= place.line <= len(lines):
        return
    last = min(place.end_line, place.line + MOST_LINES - 1, len(lines))
    shown = _masked(lines, range(place.line, last + 1), keys)
    margin = len(str(last - shift))
    for number, line in zip(range(place.line, last + 1), shown, strict=True):
        yield f"{number - shift:>{margin}} | {_shortened(_plain(line))}".rstrip()
        if number == place.line:
            end = place.end_column - 1 if place.end_line == place.line else len(line.rstrip())
            before, marked = _plain(line[: place.column - 1]), _plain(line[place.column - 1 : end])
            width = max(1, min(_width(marked), _WIDEST - _width(before)))
            if _width(before) < _WIDEST:
                yield f"{'':>{margin}} | {' ' * _width(before)}{'^' * width}"
    if last < place.end_line:
        yield f"{'':>{margin}} | ..."


def _masked(lines: Sequence[str], numbers: range, keys: Iterable[Place]) -> list[str]:
    """The lines with every key in them covered, each as long as before."""
    shown = {number: lines[number - 1] for number in numbers}
    for key in keys:
        for number in range(key.line, key.end_line + 1):
            if number in shown:
                line = shown[number]
                start = key.column - 1 if number == key.line else 0
                end = key.end_column - 1 if number == key.end_line else len(line)
                shown[number] = line[:start] + re.sub(r"[^\s\"']", "*", line[start:end]) + line[end:]
    return [_BEARER.sub(_covered, PREFIXED_KEY.sub(_covered, line)) for line in shown.values()]


def _covered(found: re.Match[str]) -> str:
    beginning = mask(found.group()).rstrip("*")
    return beginning.ljust(len(found.group()), "*")


def _plain(text: str) -> str:
    return printable(text.replace("\t", _TAB).replace("\f", ""))


def _width(text: str) -> int:
    """Columns on a terminal."""
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def _shortened(line: str) -> str:
    return line if len(line) <= _WIDEST else line[: _WIDEST - 3] + "..."
