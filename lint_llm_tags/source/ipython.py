"""Cells of notebooks as Python: what only IPython understands is covered, and comes back.

Such lines are covered by Python that does nothing, so that the text has the cell's lines and parses.
"""

from __future__ import annotations

import ast
import re
import warnings
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_COVER = "pass;#IPython:"
_ASSIGNED = "None#IPython:"
_TIMED = "if 1 "
"""Before a colon it is as long as ``%time`` with a blank, and nobody writes it: ``if 1 :answer = ask()``."""

_LINE_MAGIC = re.compile(r"\s*(?:%|!|\?|,|;|/)|.*\?\s*$")
_TIMING = re.compile(r"(\s*)(%(?:time|timeit|prun|memit|snakeviz)\s)(?=\s*[^\s-])")
_ASSIGNMENT = re.compile(r"(\s*[\w.,\s\[\]'\"]+=\s*)([%!].*)")
_PYTHON_CELL = re.compile(r"\s*%%(?:time|timeit|capture|prun|memit)\b")
_RESTORED_TIMING = re.compile(r"(\s*)if 1 +:")


def python_of_cell(source: str) -> str | None:
    """The cell as Python, ``None`` for one in another language."""
    lines = source.split("\n")
    first = next((index for index, line in enumerate(lines) if line.strip()), None)
    if first is not None and lines[first].lstrip().startswith("%%"):
        if not _PYTHON_CELL.match(lines[first]):
            return None
        lines[first] = _COVER + lines[first]
    for _ in range(len(lines)):
        wrong = _first_error(lines)
        if wrong is None:
            break
        index = _magic_at(lines, wrong)
        if index is None:
            break  # a mistake of the author's: whoever parses the text says so
        _cover(lines, index)
    return "\n".join(lines)


def _first_error(lines: Sequence[str]) -> int | None:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            ast.parse("\n".join(lines))
    except SyntaxError as error:
        return (error.lineno or 1) - 1
    except (ValueError, RecursionError, MemoryError):
        return None
    return None


def _magic_at(lines: Sequence[str], wrong: int) -> int | None:
    """The line at or before the error that looks like IPython's; strings that look so never are an error."""
    for index in range(min(wrong, len(lines) - 1), -1, -1):
        if _COVER in lines[index] or _ASSIGNED in lines[index] or _RESTORED_TIMING.match(lines[index]):
            continue
        if _LINE_MAGIC.match(lines[index]) or _ASSIGNMENT.fullmatch(lines[index]):
            return index
    return None


def _cover(lines: list[str], index: int) -> None:
    line = lines[index]
    timing = _TIMING.match(line)
    if timing:
        width = len(timing[2])
        lines[index] = f"{timing[1]}{_TIMED.ljust(width - 1)}:{line[timing.end() :]}"
        return
    assignment = _ASSIGNMENT.fullmatch(line)
    if assignment and not line.lstrip().startswith(("%", "!")):
        lines[index] = f"{assignment[1]}{_ASSIGNED}{assignment[2]}"
        return
    indentation = line[: len(line) - len(line.lstrip())]
    while True:
        continued = lines[index].endswith("\\")
        lines[index] = f"{indentation}{_COVER}{lines[index]}"
        index += 1
        if not continued or index == len(lines):
            return


def uncovered(text: str, source: str) -> str:
    """A changed text of a cell with IPython's lines as they were in ``source``.

    Raises :class:`ValueError` where IPython would not read them any more.
    """
    timings = iter([found[2] for line in source.split("\n") if (found := _TIMING.match(line))])
    lines = []
    for line in text.split("\n"):
        if _COVER in line:
            lines.append(line.partition(_COVER)[2])
        elif _RESTORED_TIMING.match(line):
            if _first_error([line.lstrip()]) is not None:
                raise ValueError("a line magic of IPython takes one line")
            lines.append(_RESTORED_TIMING.sub(lambda found: found[1] + next(timings, "%time "), line, count=1))
        else:
            lines.append(line.replace(_ASSIGNED, ""))
    head = source.lstrip().partition("\n")[0]
    if head.startswith("%%") and not "\n".join(lines).lstrip().startswith(head):
        raise ValueError("a cell magic of IPython must stay the first line")
    return "\n".join(lines)
