"""How paths are told: so that they can be opened from where the user stands."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lint_llm_tags.analysis.sites import Place

_PLACE = re.compile(r"([^\s:()]+):((?:cell \d+:)?\d+)")
"""``path:line`` in a message; rules name places relative to the project's root."""


class PathNames:
    """Names of the project's files, relative to a directory when below it, else absolute."""

    def __init__(self, root: Path, files: Iterable[str] = (), base: str = "") -> None:
        self._root = os.path.abspath(root)  # noqa: PTH100 - links stay as the user typed them
        self._here = base or os.getcwd()  # noqa: PTH109
        """The working directory, if not another one."""
        self._files = frozenset(files)
        self._known: dict[str, str] = {}

    def data(self, path: str) -> str:
        """The name for machines: valid Unicode, with a byte that is not UTF-8 written as ``\\xe9``."""
        name = self._known.get(path)
        if name is None:
            name = self._known[path] = self._name(path)
        return name

    def printable(self, path: str) -> str:
        """The name for people: also without newlines and other characters that act on a terminal."""
        return printable(self.data(path))

    def place(self, place: Place) -> str:
        """``path:line:column`` for people, with the cell before the line in a notebook."""
        cell = "" if place.cell is None else f"cell {place.cell}:"
        return f"{self.printable(place.path)}:{cell}{place.line}:{place.column}"

    def in_repository(self) -> PathNames:
        """The same files, named relative to the root of the git repository around the working directory."""
        here = Path(self._here)
        root = next((d for d in (here, *here.parents) if (d / ".git").exists()), here)
        return PathNames(Path(self._root), self._files, str(root))

    def message(self, text: str) -> str:
        """A message with the places in it named as the report names them."""
        return _PLACE.sub(lambda at: f"{self.data(at[1])}:{at[2]}" if at[1] in self._files else at[0], text)

    def _name(self, path: str) -> str:
        full = Path(os.path.normpath(os.path.join(self._root, path)))  # noqa: PTH118
        name = (full.relative_to(self._here) if full.is_relative_to(self._here) else full).as_posix()
        return name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def printable(text: str) -> str:
    """``text`` in one line, with control and invisible characters escaped."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in text)
