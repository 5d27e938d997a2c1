"""Which files of the project a file imports, read off its bytes: no parser is needed to follow imports."""

from __future__ import annotations

from lint_llm_tags.patterns import pattern
from lint_llm_tags.source.text import Unreadable

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from lint_llm_tags.analysis.program import ModuleValue, Program

_IMPORT = pattern(
    rb"(?m)^[ \t]*(?:from[ \t]+(?P<dots>\.*)(?P<module>[\w.]*)[ \t]+import[ \t]+(?P<names>\([^)]*\)|[^\n#;]*)"
    rb"|import[ \t]+(?P<modules>[^\n#;]+))"
)
_NAME = pattern(rb"(?m)[A-Za-z_]\w*(?=[ \t]*(?:,|as\b|\)|$|\r|\n|#))|\*")


def imports_in(raw: bytes) -> list[bytes]:
    """The import statements of a file, as they stand."""
    return [match[0] for match in _IMPORT.finditer(raw)]


class Imports:
    """Direct and transitive imports between the files of a program."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._direct: dict[str, frozenset[str]] = {}
        self._all: dict[str, frozenset[str]] = {}

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
            found: set[str] = set()
            pending = [path]
            while pending:
                for other in self.direct(pending.pop()):
                    if other not in found:
                        found.add(other)
                        pending.append(other)
            self._all[path] = frozenset(found)
        return self._all[path]

    def reached_from(self, paths: Iterable[str]) -> frozenset[str]:
        return frozenset(paths).union(*(self.reach(path) for path in paths))

    def _resolve(self, path: str, raw: bytes) -> Iterator[str]:
        for match in _IMPORT.finditer(raw):
            if match["modules"] is not None:
                for item in match["modules"].split(b","):
                    name = item.split()[0].decode("utf-8", "replace") if item.split() else ""
                    yield from self._files(self._program.find(name, path) if name else None)
                continue
            module = match["module"].decode("utf-8", "replace")
            level = len(match["dots"])
            found = self._program.relative(path, level, module) if level else self._program.find(module, path)
            yield from self._files(found)
            if found is not None and (found.directory or not found.path):
                for name in _NAME.findall(match["names"]):
                    yield from self._files(self._program.at(found.directory, [name.decode()]))

    @staticmethod
    def _files(module: ModuleValue | None) -> Iterator[str]:
        if module is not None and module.path:
            yield module.path
