"""Which files the user asked about: those that diagnostics may be about."""

from __future__ import annotations

import os

from lint_llm_tags.dataclass import dataclass, replace
from lint_llm_tags.light import pattern
from lint_llm_tags.paths import relative_to_root
from lint_llm_tags.source.files import Project, UsageError, is_left_out
from lint_llm_tags.source.names import is_deployment_file, is_python_name

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

_SHEBANG = pattern(rb"#!.*\bpython[0-9.]*\b")


@dataclass(frozen=True, slots=True)
class Targets:
    """What the user asked for."""

    files: tuple[str, ...]
    deployment: tuple[str, ...] = ()
    """Files that set environment variables, in which keys may stand."""
    named: frozenset[str] = frozenset()
    """What of both the user named one by one."""
    skipped: tuple[str, ...] = ()
    """Paths named by the user that are neither, as given."""

    def below(self, directory: str) -> Targets:
        """Those in a directory, relative to it."""
        prefix = f"{directory}/"
        inside = self.only(lambda name: name.startswith(prefix))
        return Targets(
            tuple(name.removeprefix(prefix) for name in inside.files),
            tuple(name.removeprefix(prefix) for name in inside.deployment),
            frozenset(name.removeprefix(prefix) for name in self.named if name.startswith(prefix)),
        )

    def only(self, wanted: Callable[[str], bool]) -> Targets:
        """Those that are wanted."""
        return replace(self, files=tuple(filter(wanted, self.files)), deployment=tuple(filter(wanted, self.deployment)))


def require_existing(paths: Iterable[str]) -> None:
    """Raise :class:`UsageError` for the first path that is not there, or is a directory that may not be listed."""
    for path in paths:
        if not os.path.lexists(path):
            named = path or '""'
            raise UsageError(f"no such file or directory: {named}")
        if os.path.isdir(path) and not os.access(path, os.R_OK | os.X_OK):
            raise UsageError(f"{path} cannot be listed: permission denied")


def select_targets(paths: Sequence[str], project: Project) -> Targets:
    """The files that ``paths`` (relative to the working directory) stand for.

    A file that is named is taken, even an ignored one, when it is Python by its ending or its ``#!`` line, or a
    deployment file. A directory gives the project's files below it, or, when the directory itself is ignored, whatever
    is in it.
    """
    require_existing(paths)
    files: set[str] = set()
    deployment: set[str] = set()
    named: set[str] = set()
    skipped: list[str] = []
    for path in paths:
        name = relative_to_root(path, project.top)
        if os.path.isdir(path):
            inside = _below(name, project)
            files.update(inside.files)
            deployment.update(filter(is_deployment_file, inside.others))
        elif _is_python(path):
            files.add(name)
            named.add(name)
        elif is_deployment_file(name):
            deployment.add(name)
            named.add(name)
        else:
            skipped.append(path)
    return Targets(tuple(sorted(files)), tuple(sorted(deployment)), frozenset(named), tuple(skipped))


def _below(directory: str, project: Project) -> Project:
    """The part of the project in a directory, under the names that the whole has."""
    if directory == ".":
        return project
    prefix = f"{directory}/"
    found = Project.of(project.top, [name for name in (*project.files, *project.others) if name.startswith(prefix)])
    if found.files or not is_left_out(directory, project.top):
        return found
    from lint_llm_tags.source.walking import files_below

    return Project.of(project.top, [prefix + name for name in files_below(os.path.join(project.top, directory))])


def _is_python(path: str) -> bool:
    if is_python_name(path):
        return True
    if not os.path.isfile(path):  # A pipe would keep us waiting.
        return False
    try:
        with open(path, "rb") as file:
            return bool(_SHEBANG.match(file.readline(256)))
    except OSError:
        return False
