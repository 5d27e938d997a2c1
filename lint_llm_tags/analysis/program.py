"""The project's modules, and which of them an import means."""

from __future__ import annotations

import ast
import re
import sys
import warnings
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from lint_llm_tags.analysis import facts
from lint_llm_tags.analysis.units import LoweredUnit, Units, Unreadable, units_of
from lint_llm_tags.analysis.values import ModuleValue
from lint_llm_tags.source import text as source
from lint_llm_tags.source.reading import python_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

_NEWLINE = re.compile(r"\r\n|\r|\n")
_WORD = re.compile(rb"[A-Za-z_]\w*")
_MAX_BRACKETS = 150
_SOURCE_DIRECTORIES = frozenset({"src", "lib", "python"})


class Module:
    """One file: its top-level units and what names they bind."""

    def __init__(self, path: str, raw: bytes) -> None:
        self.path = path
        self.broken: Unreadable | None = None
        self.lines: Sequence[str] = ()
        self.units = Units()
        try:
            self._read(raw)
        except Unreadable as error:
            self.broken = error

    def _read(self, raw: bytes) -> None:
        try:
            text = source.decode(raw).text
        except source.Unreadable as error:
            raise Unreadable(error.reason, error.line) from None
        self.lines = _NEWLINE.split(text)
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                tree = ast.parse(text)
        except (RecursionError, MemoryError):
            raise Unreadable("nested too deeply") from None
        except (SyntaxError, ValueError) as error:
            self.units = self._units_without_ast(text, error)
        else:
            self.units = Units(units_of(tree.body, self.lines))

    @staticmethod
    def _units_without_ast(text: str, error: Exception) -> Units:
        """Syntax that is newer than this interpreter's: LibCST may know it."""
        line = getattr(error, "lineno", None) or 1
        if _deepest_bracket(text) > _MAX_BRACKETS:
            raise Unreadable("nested too deeply", line)
        from libcst import CSTValidationError, ParserSyntaxError

        from lint_llm_tags.analysis.lowering import lower_with_positions

        try:
            return Units(LoweredUnit((statement,)) for statement in lower_with_positions(text))
        except (ParserSyntaxError, CSTValidationError, RecursionError):
            message = getattr(error, "msg", None) or "cannot be parsed"
            raise Unreadable(f"syntax error: {message}", line) from None

    def imports(self) -> Iterator[facts.Import | facts.ImportFrom]:
        """Top-level imports, without LibCST."""
        for unit in self.units:
            for node in getattr(unit, "nodes", ()):
                yield from _imports_of(node)


def _imports_of(node: ast.stmt) -> Iterator[facts.Import | facts.ImportFrom]:
    for child in ast.walk(node) if isinstance(node, (ast.If, ast.Try)) else (node,):
        if isinstance(child, ast.Import):
            for alias in child.names:
                bound = alias.asname or alias.name.partition(".")[0]
                yield facts.Import(alias.name, bound, alias.asname is not None)
        elif isinstance(child, ast.ImportFrom):
            names = tuple((alias.name, alias.asname or alias.name) for alias in child.names)
            yield facts.ImportFrom(child.module or "", child.level, names)


def _deepest_bracket(text: str) -> int:
    depth = deepest = 0
    for character in text:
        if character in "([{":
            depth += 1
            deepest = max(deepest, depth)
        elif character in ")]}":
            depth -= 1
    return deepest


class Program:
    """All Python files of the project, read when needed."""

    def __init__(
        self, root: Path, files: Iterable[str], overlay: Mapping[str, bytes], sdk_names: Iterable[str]
    ) -> None:
        self._root = root
        self._overlay = overlay
        self.files = tuple(dict.fromkeys([*files, *overlay]))
        self._known = frozenset(self.files)
        self._sdk_names = frozenset(sdk_names)
        self._modules: dict[str, Module] = {}
        self._raw: dict[str, bytes] = {}
        self._found: dict[tuple[str, str], ModuleValue | None] = {}

    def raw(self, path: str) -> bytes:
        """Bytes of a file; raises ``Unreadable``."""
        if path in self._overlay:
            return self._python(path, self._overlay[path])
        if path not in self._raw:
            try:
                self._raw[path] = self._python(path, source.read(self._root / path))
            except source.Unreadable as error:
                raise Unreadable(error.reason, error.line) from None
        return self._raw[path]

    @staticmethod
    def _python(path: str, raw: bytes) -> bytes:
        try:
            return python_of(path, raw)
        except source.Unreadable as error:
            raise Unreadable(error.reason, error.line) from None

    def module(self, path: str) -> Module:
        """The module in a file; one that cannot be read is ``broken`` and empty."""
        if path not in self._modules:
            try:
                module = Module(path, self.raw(path))
            except Unreadable as error:
                module = Module(path, b"")
                module.broken = error
            self._modules[path] = module
        return self._modules[path]

    def words(self, path: str) -> frozenset[bytes]:
        """Every identifier in a file, strings and comments included."""
        if path not in self._words:
            try:
                self._words[path] = frozenset(_WORD.findall(self.raw(path)))
            except Unreadable:
                self._words[path] = frozenset()
        return self._words[path]

    @cached_property
    def _words(self) -> dict[str, frozenset[bytes]]:
        return {}

    @cached_property
    def _directories(self) -> frozenset[str]:
        found: set[str] = set()
        for path in self.files:
            for parent in PurePosixPath(path).parents:
                if str(parent) in found:
                    break
                found.add(str(parent))
        return frozenset(found)

    @cached_property
    def _by_tail(self) -> Mapping[str, Sequence[str]]:
        """Modules and packages by the last part of their name: directory of a package, file of a module."""
        found: dict[str, list[str]] = {}
        for path in self.files:
            if path.endswith(".py") and not path.endswith("__init__.py"):
                found.setdefault(path[:-3].rpartition("/")[2], []).append(path)
        for directory in self._directories:
            found.setdefault(directory.rpartition("/")[2], []).append(directory)
        return found

    def at(self, directory: str, parts: Sequence[str]) -> ModuleValue | None:
        """The module that ``parts`` name below ``directory``."""
        base = "/".join([*([directory] if directory not in ("", ".") else []), *parts])
        package = f"{base}/__init__.py" if base else "__init__.py"
        if package in self._known:
            return ModuleValue(package, base)
        if f"{base}.py" in self._known:
            return ModuleValue(f"{base}.py", "")
        if base in self._directories:
            return ModuleValue("", base, ".".join(parts))
        return None

    def relative(self, importer: str, level: int, module: str) -> ModuleValue | None:
        """What ``from ...module import`` means in the file ``importer``."""
        directory = PurePosixPath(importer).parent
        for _ in range(level - 1):
            directory = directory.parent
        return self.at(str(directory), module.split(".") if module else [])

    def find(self, name: str, importer: str) -> ModuleValue | None:
        """The project's module that ``import name`` means in the file ``importer``, if it is one of the project."""
        key = (name, str(PurePosixPath(importer).parent))
        if key not in self._found:
            self._found[key] = self._find(name, importer)
        return self._found[key]

    def _find(self, name: str, importer: str) -> ModuleValue | None:
        parts = name.split(".")
        for parent in PurePosixPath(importer).parents:
            # A directory with __init__.py is a package, not a place where Python looks for modules.
            if (
                not self._is_package(str(parent))
                and (found := self.at(str(parent), parts))
                and self._real(found, parts)
            ):
                return found
        if parts[0] in self._sdk_names or parts[0] in sys.stdlib_module_names:
            return None
        candidates = [(root, found) for root, found in self._elsewhere(parts) if self._real(found, parts)]
        if not candidates:
            return None
        ranked = sorted(
            candidates, key=lambda pair: (not pair[1].path, -_shared(pair[0], importer), len(pair[0]), pair[0])
        )
        return ranked[0][1]

    def _elsewhere(self, parts: Sequence[str]) -> Iterator[tuple[str, ModuleValue]]:
        """Modules of this name anywhere in the project, with the directory that would be on ``sys.path``."""
        tail = "/".join(parts)
        for path in self._by_tail.get(parts[-1], ()):
            base = path[:-3] if path.endswith(".py") else path
            if base != tail and not base.endswith(f"/{tail}"):
                continue
            root = base[: -len(tail)].rstrip("/")
            if self._is_package(root) or (len(parts) == 1 and not self._is_root(root)):
                continue
            found = self.at(root, parts)
            if found is not None:
                yield root, found

    def _real(self, found: ModuleValue, parts: Sequence[str]) -> bool:
        """A directory without code directly below a common name (``openai/``, ``docs/``) is no package."""
        if found.path or parts[0] not in self._sdk_names:
            return True
        return any(path.startswith(f"{found.directory}/") and path.endswith(".py") for path in self.files)

    def _is_package(self, directory: str) -> bool:
        return (f"{directory}/__init__.py" if directory not in ("", ".") else "__init__.py") in self._known

    def _is_root(self, directory: str) -> bool:
        """A lone module name is only looked up where Python would look: source directories and the top."""
        name = directory.rpartition("/")[2]
        return directory in ("", ".") or name in _SOURCE_DIRECTORIES or not self._is_package(directory)


def _shared(directory: str, importer: str) -> int:
    """How many leading path parts two places share."""
    count = 0
    for one, two in zip(directory.split("/"), importer.split("/"), strict=False):
        if one != two:
            break
        count += 1
    return count
