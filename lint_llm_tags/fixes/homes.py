"""Where the tags of a service are kept once: the module that its files import them from."""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from lint_llm_tags.analysis.program import SOURCE_DIRECTORIES, Program
from lint_llm_tags.analysis.reading import sdk_names
from lint_llm_tags.source.text import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint_llm_tags.analysis.program import ModuleValue
    from lint_llm_tags.fixes.project import Files
    from lint_llm_tags.fixes.sources import Source
    from lint_llm_tags.policy.model import Policy
    from lint_llm_tags.source.services import Services

MODULE = "llm_tags"
"""Name of the module."""


@dataclass(frozen=True)
class Home:
    """A module that holds tags, and how a file imports it."""

    path: str
    module: str = ""
    """What follows ``from``, dots included; empty in the module itself."""


@dataclass(frozen=True)
class _Root:
    """A directory from which Python imports, as imports show it."""

    directory: PurePosixPath
    package: str = ""
    """A package in it, from which something is imported; empty: a module."""

    def holds(self, path: PurePosixPath) -> bool:
        return bool(self.package) and path.is_relative_to(self.directory / self.package)


class Homes:
    """Finds the home of a file's tags. Where nothing shows how to import another module, that is the file itself."""

    def __init__(self, policy: Policy, files: Files, services: Services) -> None:
        self._policy = policy
        self._files = files
        self._services = services
        self._found: dict[str, Home] = {}

    def of(self, source: Source) -> Home:
        if source.path not in self._found:
            home = self._of(source)
            possible = home is not None and self._files.may_write(home.path)
            self._found[source.path] = home if home is not None and possible else Home(source.path)
        return self._found[source.path]

    def is_local(self, module: str, importer: str) -> bool:
        """Whether an import means a module of the project."""
        return module.startswith(".") or self._program.find(module, importer) is not None

    def _of(self, source: Source) -> Home | None:
        path = PurePosixPath(source.path)
        if path.suffix != ".py" or path.stem == MODULE or path.is_absolute():
            return None
        shown = sorted(self._shown_by(source), key=lambda root: not root.holds(path))
        homes = (self._below(root, source) for root in (*shown, *self._shown_by_others(path)))
        if (home := next((home for home in homes if home is not None), None)) is not None:
            return home
        if self._is_package(path.parent):
            # What may be run by its path looks for modules in its own directory.
            top = next(above for above in path.parents if not self._is_package(above))
            package = path.parts[len(top.parts)]
            return None if _is_script(source) else self._below(_Root(top, package), source)
        if _imports_relatively(source):
            return Home(str(path.with_name(f"{MODULE}.py")), f".{MODULE}")
        flat = path.parent.name in ("", *SOURCE_DIRECTORIES) and not any(
            name.endswith("/__init__.py") and self._services.service(name) == self._services.service(source.path)
            for name in self._files.paths
        )
        return self._below(_Root(path.parent), source) if flat else None

    def _below(self, root: _Root, source: Source) -> Home | None:
        """The module in a root that serves a file: as far up as it is of the same service."""
        path = PurePosixPath(source.path)
        if not root.package:
            here = path.parent == root.directory
            return Home(str(root.directory / f"{MODULE}.py"), MODULE) if here else None
        package = root.directory / root.package
        inside = root.holds(path)
        directories = [above for above in reversed(path.parents) if above.is_relative_to(package)] or [package]
        for directory in directories:
            home = directory / f"{MODULE}.py"
            if self._services.service(str(home)) != self._services.service(source.path):
                continue
            if inside and self._is_relative(source):
                up = len(path.parent.parts) - len(directory.parts)
                return Home(str(home), "." * (up + 1) + MODULE)
            return Home(str(home), ".".join((*directory.parts[len(root.directory.parts) :], MODULE)))
        return None

    def _shown_by(self, source: Source) -> Iterator[_Root]:
        """The roots of the project's modules that a file imports by their whole names."""
        for name in _absolute_imports(source.tree):
            found = self._program.find(name, source.path)
            root = _root_of(found, name) if found is not None else None
            if root is not None:
                yield root

    def _shown_by_others(self, path: PurePosixPath) -> Iterator[_Root]:
        """The roots below which other files import this one by its whole name."""
        stem = path.parent.name if path.stem == "__init__" else path.stem
        word = re.compile(rb"^[ \t]*(?:from|import)\b[^\n]*\b" + re.escape(stem.encode()) + rb"\b", re.MULTILINE)
        for other in self._files.paths:
            if other == str(path) or not word.search(self._files.raw(other)):
                continue
            try:
                tree = self._files.source(other).tree
            except Unreadable:
                continue
            for name in _absolute_imports(tree):
                found = self._program.find(name, other)
                root = _root_of(found, name) if found is not None and found.path == str(path) else None
                if root is not None:
                    yield root

    def _is_relative(self, source: Source) -> bool:
        """Whether a file imports what is near it by relative names only."""
        return _imports_relatively(source) and not any(True for _ in self._shown_by(source))

    def _is_package(self, directory: PurePosixPath) -> bool:
        return str(directory / "__init__.py") in self._known

    @cached_property
    def _known(self) -> frozenset[str]:
        return frozenset(self._files.paths)

    @cached_property
    def _program(self) -> Program:
        return Program(self._files.root, self._files.paths, self._files.overlay, sdk_names(self._policy))


def _absolute_imports(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level and node.module:
            yield from (f"{node.module}.{alias.name}" for alias in node.names if alias.name != "*")
            yield node.module


def _root_of(module: ModuleValue, name: str) -> _Root | None:
    """The directory from which a module has this name."""
    parts = name.split(".")
    base = PurePosixPath(module.directory or module.path.removesuffix(".py"))
    if base.parts[-len(parts) :] != tuple(parts):
        return None
    is_package = len(parts) > 1 or bool(module.directory)
    return _Root(PurePosixPath(*base.parts[: -len(parts)]), parts[0] if is_package else "")


def _imports_relatively(source: Source) -> bool:
    return any(isinstance(node, ast.ImportFrom) and node.level for node in ast.walk(source.tree))


def _is_script(source: Source) -> bool:
    """Whether a file is meant to be run: ``if __name__ == "__main__":``, or ``#!`` in front."""
    guards = (node.test for node in source.tree.body if isinstance(node, ast.If))
    return source.text.startswith("#!") or any("__name__" in ast.unparse(guard) for guard in guards)
