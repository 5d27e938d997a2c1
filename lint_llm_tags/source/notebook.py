"""Notebooks: the Python of all code cells as one text, and a changed text back into the file, byte for byte."""

from __future__ import annotations

import json
from bisect import bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from lint_llm_tags.dataclass import dataclass
from lint_llm_tags.source.cell_spans import offset_in_source, rewritten, spans_of_sources
from lint_llm_tags.source.ipython import python_of_cell, uncovered
from lint_llm_tags.source.text import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


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
        spans = spans_of_sources(document)
        start, end = spans[number - 1] if number <= len(spans) else (0, 0)
        at = offset_in_source(document, start, end, inside, column)
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
        text = python_of_cell(source)
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
    spans = list(spans_of_sources(notebook.raw.decode("utf-8")))
    document = notebook.raw.decode("utf-8")
    for number, source in sorted(changed.items(), reverse=True):
        start, end = spans[number - 1]
        document = document[:start] + rewritten(document[start:end], source) + document[end:]
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


def _changed(notebook: Notebook, text: str) -> Iterator[tuple[int, str]]:
    """Number and new source of every cell whose text is another one."""
    old = [line for cell in notebook.cells for line in cell.text.split("\n")]
    new = text.split("\n")[:-1] if text.endswith("\n") else text.split("\n")
    bounds = _bounds(notebook, old, new)
    for cell, (start, end) in zip(notebook.cells, bounds, strict=True):
        changed = "\n".join(new[start:end])
        if changed != cell.text:
            yield cell.number, uncovered(changed, cell.source)


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
