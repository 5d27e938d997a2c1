"""Which files of the project a file imports, directly and through others."""

from __future__ import annotations

from lint_llm_tags.analysis.import_statements import items_in, statements_in
from lint_llm_tags.source.text import Unreadable

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from lint_llm_tags.analysis.program import ModuleValue, Program


class Imports:
    """Direct and transitive imports between the files of a program."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._direct: dict[str, frozenset[str]] = {}
        self._all: dict[str, frozenset[str]] = {}
        self._imported: dict[str, bool] = {}

    def direct(self, path: str) -> frozenset[str]:
        """Files of the project that ``path`` names in an import."""
        if path not in self._direct:
            try:
                raw = self._program.raw(path)
            except Unreadable:
                raw = b""
            self._direct[path] = frozenset(self._resolve(path, raw)) - {path}
        return self._direct[path]

    @property
    def followed(self) -> Collection[str]:
        """Files whose imports were asked for."""
        return self._direct.keys()

    def reach(self, path: str) -> frozenset[str]:
        """Files whose code ``path`` can see, through any number of imports."""
        if path not in self._all:
            self._close(path)
        return self._all[path]

    def _close(self, start: str) -> None:
        """Find out what a file reaches, and whatever it reaches: by Tarjan's algorithm, circle by circle, so that what
        many files import is gone through once."""
        number: dict[str, int] = {}
        lowest: dict[str, int] = {}
        """The smallest number of a file in the same circle, as far as it is known."""
        unfinished: list[str] = []
        open_ones: list[tuple[str, Iterator[str]]] = []

        def enter(path: str) -> None:
            number[path] = lowest[path] = len(number)
            unfinished.append(path)
            open_ones.append((path, iter(self.direct(path))))

        enter(start)
        while open_ones:
            path, imported = open_ones[-1]
            for other in imported:
                if other in self._all:
                    continue
                if other not in number:
                    enter(other)
                    break
                lowest[path] = min(lowest[path], number[other])
            else:
                open_ones.pop()
                if open_ones:
                    above = open_ones[-1][0]
                    lowest[above] = min(lowest[above], lowest[path])
                if lowest[path] == number[path]:
                    circle = [unfinished.pop()]
                    while circle[-1] != path:
                        circle.append(unfinished.pop())
                    self._finish(circle)

    def _finish(self, circle: Sequence[str]) -> None:
        """Note what some files reach that all reach each other."""
        found: set[str] = set(circle if len(circle) > 1 else ())
        for path in circle:
            for other in self.direct(path):
                if other not in found:  # Else what it reaches is there, too.
                    found.add(other)
                    found |= self._all[other]
        self._all.update(dict.fromkeys(circle, frozenset(found)))

    def reaches(self, path: str, other: str) -> bool:
        """Whether ``path`` can see the code of ``other``."""
        return self._is_imported(other) and other in self.reach(path)

    def _is_imported(self, path: str) -> bool:
        """Whether any file imports it: that nobody does is soon seen, what all others import takes long to find out."""
        if path not in self._imported:
            name = path.rpartition("/")[2].removesuffix(".py")
            self._imported[path] = name == "__init__" or any(
                path in self.direct(other) for other in self._program.mentioning(name.encode())
            )
        return self._imported[path]

    def reached_from(self, paths: Iterable[str]) -> frozenset[str]:
        return frozenset(paths).union(*(self.reach(path) for path in paths))

    def _resolve(self, path: str, raw: bytes) -> Iterator[str]:
        for module, names in statements_in(raw):
            if not module:
                for name in items_in(names):
                    yield from self._files(self._program.find(name, path))
                continue
            name = module.lstrip(b".").decode()
            level = len(module) - len(name)
            found = self._program.relative(path, level, name) if level else self._program.find(name, path)
            yield from self._files(found)
            if found is not None and (found.directory or not found.path):
                for item in items_in(names):
                    yield from self._files(self._program.inside(found, item))

    @staticmethod
    def _files(module: ModuleValue | None) -> Iterator[str]:
        if module is not None and module.path:
            yield module.path
