"""How paths are told: so that they can be opened from where the user stands."""

from __future__ import annotations

import os

from lint_llm_tags.light import cached_property, pattern
from lint_llm_tags.paths import is_inside
from lint_llm_tags.source import git
from lint_llm_tags.source.text import Unreadable, printable

__all__ = ["PathNames", "printable"]

TYPE_CHECKING = False

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Mapping

    from lint_llm_tags.analysis.sites import Place
    from lint_llm_tags.source.notebook import Notebook
    from lint_llm_tags.source.reading import Files

_PLAIN = pattern(r"[^\s:()]+")
"""A path that can be told from the words around it."""


class PathNames:
    """Names of the project's files, relative to a directory when below it, else absolute."""

    def __init__(
        self, root: str | os.PathLike[str], files: Iterable[str] = (), base: str = "", contents: Files | None = None
    ) -> None:
        self._root = os.path.abspath(root)
        self._here = base or os.getcwd()
        """The working directory, if not another one."""
        self._files = files
        self._contents = contents
        """Where notebooks are read, whose places are told by cell."""
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
        place = self.shown(place)
        cell = "" if place.cell is None else f"cell {place.cell}:"
        return f"{self.printable(place.path)}:{cell}{place.line}:{place.column}"

    def origin(self, place: Place) -> str:
        """``path:line`` for machines."""
        return self._named(place.path, str(place.line))

    def shown(self, place: Place) -> Place:
        """A place as it is told: in a notebook by cell and line of the cell."""
        notebook = self._notebook(place.path) if place.cell is None else None
        if notebook is None:
            return place
        cell, line = notebook.cell_and_line(place.line)
        last, end_line = notebook.cell_and_line(place.end_line)
        end = (end_line, place.end_column) if last == cell else (line, place.column + 1)
        return place._replace(line=line, end_line=end[0], end_column=end[1], cell=cell)

    def _notebook(self, path: str) -> Notebook | None:
        try:
            return self._contents.notebook(path) if self._contents is not None else None
        except Unreadable:
            return None

    def in_repository(self) -> PathNames:
        """The same files, named relative to the root of the git repository around the working directory."""
        return PathNames(self._root, self._files, git.root_of(self._here) or self._here, self._contents)

    def message(self, text: str) -> str:
        """A message with the places in it named as the report names them."""
        names, places = self._told
        return places.sub(lambda at: self._named(names[at[1]], at[2]) if at[1] in names else at[0], printable(text))

    @cached_property
    def _told(self) -> tuple[Mapping[str, str], re.Pattern[str]]:
        """The files by what messages call them, and how ``path:line`` looks there: relative to the project's root."""
        import re

        names = {printable(name): name for name in self._files}
        odd = sorted((name for name in names if not _PLAIN.fullmatch(name)), key=len, reverse=True)
        path = "|".join([*map(re.escape, odd), _PLAIN.pattern])
        return names, re.compile(rf"(?<![^\s(])({path}):((?:cell \d+:)?\d+)")

    def _named(self, path: str, line: str) -> str:
        notebook = self._notebook(path) if line.isdecimal() else None
        if notebook is None:
            return f"{self.data(path)}:{line}"
        cell, inside = notebook.cell_and_line(int(line))
        return f"{self.data(path)}:cell {cell}:{inside}"

    def _name(self, path: str) -> str:
        full = os.path.normpath(os.path.join(self._root, path))
        name = (os.path.relpath(full, self._here) if is_inside(full, self._here) else full).replace(os.sep, "/")
        return name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
