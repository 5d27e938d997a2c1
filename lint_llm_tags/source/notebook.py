"""Notebooks: the Python of all code cells as one text, and a changed text back into the file, byte for byte.

Lines that only IPython understands are covered by Python that does nothing, so that the text has the notebook's lines
and parses. What is covered comes back when a changed text is written.
"""

from __future__ import annotations

import ast
import json
import re
import warnings
from bisect import bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from lint_llm_tags.dataclass import dataclass
from lint_llm_tags.source.text import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_COVER = "pass;#IPython:"
_ASSIGNED = "None#IPython:"
_TIMED = "if 1 "
"""Before a colon it is as long as ``%time`` with a blank, and nobody writes it: ``if 1 :answer = ask()``."""

_LINE_MAGIC = re.compile(r"\s*(?:%|!|\?|,|;|/)|.*\?\s*$")
_TIMING = re.compile(r"(\s*)(%(?:time|timeit|prun|memit|snakeviz)\s)(?=\s*[^\s-])")
_ASSIGNMENT = re.compile(r"(\s*[\w.,\s\[\]'\"]+=\s*)([%!].*)")
_PYTHON_CELL = re.compile(r"\s*%%(?:time|timeit|capture|prun|memit)\b")
_RESTORED_TIMING = re.compile(r"(\s*)if 1 +:")


class Cell(NamedTuple):
    """A code cell of Python."""

    number: int
    """Position among all cells of the notebook, from 1."""
    first: int
    """The line of the joined text at which it begins, from 1."""
    source: str
    """As the notebook has it."""
    text: str
    """As Python."""


@dataclass(frozen=True)
class Notebook:
    """One version of a notebook."""

    raw: bytes
    cells: tuple[Cell, ...]

    @property
    def text(self) -> str:
        """The Python of all cells, each beginning in a line of its own."""
        return "".join(f"{cell.text}\n" for cell in self.cells)

    @property
    def lines(self) -> list[str]:
        """The lines of the text as the notebook has them."""
        return [line for cell in self.cells for line in cell.source.split("\n")]

    def cell_and_line(self, line: int) -> tuple[int, int]:
        """The cell, and the line in it, of a line of the text."""
        if not self.cells:
            return 1, line
        index = max(0, bisect_right([cell.first for cell in self.cells], line) - 1)
        return self.cells[index].number, line - self.cells[index].first + 1

    def place_in_file(self, line: int, column: int) -> tuple[int, int]:
        """Line and column in the file, which is JSON, of a place in the text. All count from 1, columns characters."""
        document = self.raw.decode("utf-8")
        number, inside = self.cell_and_line(line)
        spans = _spans_of_sources(document)
        start, end = spans[number - 1] if number <= len(spans) else (0, 0)
        at = _offset(document, start, end, inside, column)
        before = document[:at].split("\n")
        return len(before), len(before[-1]) + 1

    def line(self, cell: int, line: int) -> int:
        """The line of the text at a line of a cell."""
        return next((known.first + line - 1 for known in self.cells if known.number == cell), line)


@lru_cache(maxsize=16)
def read_notebook(raw: bytes) -> Notebook:
    """Read a notebook file; raises :class:`~lint_llm_tags.source.text.Unreadable`."""
    content = _json(raw)
    cells = []
    line = 1
    for number, cell in enumerate(_cells(content), 1) if _is_python(content) else ():
        if not isinstance(cell, dict) or cell.get("cell_type") != "code":
            continue
        source = _source(cell)
        text = _python(source)
        if text is not None:
            cells.append(Cell(number, line, source, text))
            line += text.count("\n") + 1
    return Notebook(raw, tuple(cells))


def write_notebook(notebook: Notebook, text: str) -> bytes:
    """The file with ``text`` in the place of ``notebook.text``; what did not change keeps its bytes.

    Raises :class:`ValueError` when the text cannot be told apart into the same cells.
    """
    changed = dict(_changed(notebook, text)) if text != notebook.text else {}
    if not changed:
        return notebook.raw
    spans = list(_spans_of_sources(notebook.raw.decode("utf-8")))
    document = notebook.raw.decode("utf-8")
    for number, source in sorted(changed.items(), reverse=True):
        start, end = spans[number - 1]
        document = document[:start] + _rewritten(document[start:end], source) + document[end:]
    return document.encode("utf-8")


def _json(raw: bytes) -> dict[str, object]:
    try:
        content = json.loads(raw.decode("utf-8"))
    except UnicodeDecodeError:
        raise Unreadable("not valid utf-8") from None
    except (ValueError, RecursionError):
        raise Unreadable("not a notebook: no JSON") from None
    if not isinstance(content, dict) or not isinstance(content.get("cells"), list):
        raise Unreadable("not a notebook of format 4")
    return content


def _cells(content: dict[str, object]) -> list[object]:
    cells = content["cells"]
    return cells if isinstance(cells, list) else []


def _is_python(content: dict[str, object]) -> bool:
    metadata = content.get("metadata")
    info = metadata if isinstance(metadata, dict) else {}
    for key, name in (("language_info", "name"), ("kernelspec", "language")):
        part = info.get(key)
        language = part.get(name) if isinstance(part, dict) else None
        if isinstance(language, str):
            return language.lower() in {"python", "ipython", "python3"}
    return True


def _source(cell: dict[str, object]) -> str:
    source = cell.get("source", "")
    lines = source if isinstance(source, list) else [source]
    texts = [line for line in lines if isinstance(line, str)]
    if len(texts) < len(lines):
        raise Unreadable("not a notebook: a cell without text")
    return "".join(texts)


# IPython's syntax


def _python(source: str) -> str | None:
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


def _uncovered(text: str, source: str) -> str:
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


# Writing


def _changed(notebook: Notebook, text: str) -> Iterator[tuple[int, str]]:
    """Number and new source of every cell whose text is another one."""
    old = [line for cell in notebook.cells for line in cell.text.split("\n")]
    new = text.split("\n")[:-1] if text.endswith("\n") else text.split("\n")
    bounds = _bounds(notebook, old, new)
    for cell, (start, end) in zip(notebook.cells, bounds, strict=True):
        changed = "\n".join(new[start:end])
        if changed != cell.text:
            yield cell.number, _uncovered(changed, cell.source)


def _bounds(notebook: Notebook, old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """Where each cell is in the new lines: edits add and change lines, what they leave alone tells where one ends."""
    from difflib import SequenceMatcher

    place: dict[int, int] = {}
    for start, to, size in SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks():
        place.update((start + index, to + index) for index in range(size))
    starts = []
    for cell in notebook.cells:
        start = cell.first - 1
        if start == 0:
            starts.append(0)
        elif start - 1 in place:
            starts.append(place[start - 1] + 1)
        elif start in place:
            starts.append(place[start])
        else:
            raise ValueError("the boundary between two cells has changed")
    return list(zip(starts, [*starts[1:], len(new)], strict=True))


_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[\[\]{},:]|[^\s\[\]{},:"]+')


def _spans_of_sources(document: str) -> list[tuple[int, int]]:
    """For every cell, where the value of its ``source`` stands; (-1, -1) for a cell without."""
    spans: list[tuple[int, int]] = []
    tokens = list(_TOKEN.finditer(document))

    def value(at: int, path: tuple[str, ...]) -> int:
        """Read the value that begins at a token; gives the token after it."""
        if path == ("cells", "*"):
            spans.append((-1, -1))
        opening, end = tokens[at].group(), at + 1
        if opening in "[{":
            while tokens[end].group() not in "]}":
                if opening == "{":
                    key = json.loads(tokens[end].group())
                    end = value(end + 2, (*path, key))
                else:
                    end = value(end, (*path, "*"))
                if tokens[end].group() == ",":
                    end += 1
            end += 1
        if path == ("cells", "*", "source"):
            spans[-1] = (tokens[at].start(), tokens[end - 1].end())
        return end

    value(0, ())
    return spans


_CHARACTER = re.compile(r"\\u[dD][89abAB]..\\u[dD][c-fC-F]..|\\u....|\\.|.", re.DOTALL)


def _offset(document: str, start: int, end: int, line: int, column: int) -> int:
    """Where a line and column of a cell's source stand in the document, within the value of the source."""
    current, passed = 1, 1
    last = start
    for token in _TOKEN.finditer(document, start, end):
        if not token.group().startswith('"'):
            continue
        for character in _CHARACTER.finditer(document, token.start() + 1, token.end() - 1):
            if (current, passed) >= (line, column):
                return character.start()
            new_line = character.group() == "\\n"
            if new_line and current == line:
                return character.start()
            current, passed = (current + 1, 1) if new_line else (current, passed + 1)
        last = token.end() - 1
    return last


def _rewritten(value: str, source: str) -> str:
    """The JSON value of a cell's source, in the layout of the old one."""
    ascii_only = value.isascii()
    if not value.startswith("["):
        return json.dumps(source, ensure_ascii=ascii_only)
    tokens = [token for token in _TOKEN.finditer(value) if token.group().startswith('"')]
    old = {json.loads(token.group()): token.group() for token in tokens}
    items = [old.get(line, json.dumps(line, ensure_ascii=ascii_only)) for line in source.splitlines(keepends=True)]
    if not tokens:
        return f"[{', '.join(items)}]"
    between = (
        value[tokens[0].end() : tokens[1].start()] if len(tokens) > 1 else f",{value[1 : tokens[0].start()] or ' '}"
    )
    return value[: tokens[0].start()] + between.join(items) + value[tokens[-1].end() :]
