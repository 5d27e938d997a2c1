"""Which service does a file belong to?"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from lint_llm_tags.light import pattern
from lint_llm_tags.source.globs import spec_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from lint_llm_tags.policy.entries import Service
    from lint_llm_tags.policy.model import Policy

_MARKER = pattern(r"pyproject\.toml|(.+\.)?Dockerfile(\..+)?|catalog-info\.ya?ml|serverless\.ya?ml|Procfile")
"""Files that make their directory a service."""

_CONTAINERS = ("services/", "apps/", "packages/")
"""Directories at the root whose children are services."""

_PYTHON = (".py", ".pyi", ".pyw", ".ipynb")

_NO_SERVICE = {"test", "tests", "testdata", "fixtures", "docs", "node_modules", "site-packages", "vendor"}
"""What stands below these is material of others or of tests."""


class Services:
    """The services of one project. Paths are POSIX and relative to the policy's root."""

    def __init__(
        self, owner: Callable[[str], Service | None], name: Callable[[str], str], names: Iterable[str]
    ) -> None:
        self._owner = owner
        self._name = name
        self.names = frozenset(names)
        """Every service that there is."""

    @classmethod
    def of(cls, policy: Policy, files: Iterable[str]) -> Services:
        """Take the policy's services, else find them in the layout of the project's files, markers included."""
        directories = _directories(files, policy.root.name)
        found = lru_cache(maxsize=None)(_by_directories(directories))
        if not policy.services:
            return cls(lambda path: None, found, directories.values())
        claimed = lru_cache(maxsize=None)(_by_globs(policy.services))
        around = (named for directory, named in directories.items() if directory.parts[:1] == ("..",))
        names = [*(service.name for service in policy.services), *around]

        def owner(path: str) -> Service | None:
            # The policy does not speak about what is around its part of the repository.
            return None if path.startswith("../") else claimed(path)

        def name(path: str) -> str:
            return found(path) if path.startswith("../") else service.name if (service := owner(path)) else ""

        return cls(owner, name, names)

    def service(self, path: str) -> str:
        """Name the service that a file belongs to; ``""`` when it belongs to none in particular."""
        return self._name(path)

    def owner(self, path: str) -> Service | None:
        """Give what the policy says about the service that a file belongs to."""
        return self._owner(path)


def _by_globs(services: Iterable[Service]) -> Callable[[str], Service | None]:
    """Where several services claim a file the last one has it, as in .gitignore and CODEOWNERS."""
    specs = [(service, spec_of(service.paths)) for service in services]
    specs.reverse()
    return lambda path: next((service for service, spec in specs if spec.match_file(path)), None)


def _by_directories(directories: Mapping[PurePosixPath, str]) -> Callable[[str], str]:
    """The nearest directory above a file decides."""

    def name(path: str) -> str:
        around = path.startswith("../")
        above = (directory for directory in PurePosixPath(path).parents if directory.parts or not around)
        return next((directories[directory] for directory in above if directory in directories), "")

    return name


def _directories(files: Iterable[str], root: str = "") -> dict[PurePosixPath, str]:
    """Find the directories that are services, with their names.

    The root is the project itself, unless there is more of the repository around it: then it is a service as others
    are, by the name ``root``.
    """
    files = tuple(files)
    with_code = {PurePosixPath(directory) for directory in _with_code(files)}
    marked = {PurePosixPath(file).parent for file in files if _MARKER.fullmatch(file.rpartition("/")[2])}
    below = (file.split("/", 2) for file in files if file.startswith(_CONTAINERS))
    children = {PurePosixPath(*parts[:2]) for parts in below if len(parts) > 2}
    found = _named(_services_among(marked, with_code) or _services_among(children, with_code))
    top = PurePosixPath()
    if root and top in marked and top in with_code and any(file.startswith("../") for file in files):
        found[top] = root if root not in found.values() else "."
    return found


def _with_code(files: Iterable[str]) -> set[str]:
    """Directories with Python code in or below them; ``""`` is the top."""
    found: set[str] = set()
    for file in files:
        if file.endswith(_PYTHON):
            directory = file.rpartition("/")[0]
            while directory and directory not in found:
                found.add(directory)
                directory = directory.rpartition("/")[0]
            found.add("")
    return found


def _services_among(directories: set[PurePosixPath], with_code: set[PurePosixPath]) -> set[PurePosixPath]:
    """Leave out the root and directories that hold no code of a service."""
    return {
        directory
        for directory in directories & with_code
        if directory.parts and not any(map(_is_no_service, directory.parts))
    }


def _is_no_service(part: str) -> bool:
    return part in _NO_SERVICE or (part.startswith(".") and part != "..")


def directories_of_services(files: Iterable[str]) -> dict[str, str]:
    """The services that the layout of a project shows: names by directory."""
    return {str(directory): name for directory, name in _directories(files).items()}


def _named(directories: set[PurePosixPath]) -> dict[PurePosixPath, str]:
    """Name a service after its directory, or after the whole path where two directories have the same name."""
    uses = Counter(directory.name for directory in directories)
    return {directory: directory.name if uses[directory.name] == 1 else str(directory) for directory in directories}
