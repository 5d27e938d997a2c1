"""Which files a project has: everything that knowledge may come from, whatever part of it is checked.

Paths are POSIX and relative to the project's root; a file outside of the root keeps its absolute path.
"""

# Links in paths stay as the user typed them (Path.resolve follows them), and a listing is thousands of plain names.

from __future__ import annotations

import os

from lint_llm_tags.dataclass import dataclass, replace
from lint_llm_tags.paths import is_file_of_its_own, relative_to_root
from lint_llm_tags.source import git
from lint_llm_tags.source.names import NEVER_ENTERED, PYTHON_ENDINGS, is_of_interest

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

_GITLINK = "160000"
_FILE = "100"
"""How git's modes of files begin that are no links."""


class UsageError(ValueError):
    """What the user asked for cannot be done; the message is one line for people."""


@dataclass(frozen=True, slots=True)
class Project:
    """The files that knowledge comes from."""

    top: str
    """The directory that the names of files are relative to, absolute."""
    files: tuple[str, ...]
    """Every Python file that git, .gitignore and ``NEVER_ENTERED`` do not exclude: POSIX, relative, sorted."""
    others: tuple[str, ...] = ()
    """Files that mark a service, hold a policy or set environment variables: pyproject.toml, Dockerfile, .env ..."""
    around: tuple[str, ...] = ()
    """Python files of the repository that another policy rules (``../../libs/llm.py``): for knowledge only."""
    others_around: tuple[str, ...] = ()
    """What marks services there."""

    @property
    def root(self) -> Path:
        """``top`` for those who do more with it. A run that finds nothing does not import ``pathlib``."""
        from pathlib import Path

        return Path(self.top)

    @property
    def layout(self) -> tuple[str, ...]:
        """Every file that tells where services are."""
        return (*self.known, *self.others, *self.others_around)

    @property
    def known(self) -> tuple[str, ...]:
        """Every Python file that knowledge comes from."""
        return (*self.files, *self.around)

    @classmethod
    def of(cls, top: str, names: Iterable[str]) -> Project:
        """A project of files, in any order."""
        names = sorted(set(names))
        python = tuple([name for name in names if name.endswith(PYTHON_ENDINGS)])
        others = (
            tuple([name for name in names if not name.endswith(PYTHON_ENDINGS)]) if len(python) < len(names) else ()
        )
        return cls(top, python, others)

    def below(self, directory: str) -> Project:
        """The part of the project in ``directory``, with that as its root."""
        prefix = f"{directory}/"
        return Project(
            top=os.path.join(self.top, directory),
            files=tuple(name.removeprefix(prefix) for name in self.files if name.startswith(prefix)),
            others=tuple(name.removeprefix(prefix) for name in self.others if name.startswith(prefix)),
            around=_seen_from(directory, self.known),
            others_around=_seen_from(directory, (*self.others, *self.others_around)),
        )

    def inside(self, repository: Project) -> Project:
        """The project, with the files around it in the repository whose part it is."""
        part = relative_to_root(self.top, repository.top)
        around, others = _seen_from(part, repository.known), _seen_from(part, repository.others)
        return replace(self, around=around, others_around=others)


def with_targets(project: Project, targets: Iterable[str]) -> Project:
    """The project, with targets that its listing leaves out (ignored files that were named, standard input)."""
    more = set(targets).difference(project.files)
    return replace(project, files=tuple(sorted((*project.files, *more)))) if more else project


def _seen_from(directory: str, names: Iterable[str]) -> tuple[str, ...]:
    """The files that are not in a directory, relative to it."""
    up = "../" * len(directory.split("/"))
    return tuple(up + name for name in names if not name.startswith(f"{directory}/"))


def list_project(root: str, within: str | None = None) -> Project:
    """List the project at ``root``, or only its part below ``within`` where that is the smaller one."""
    root = os.path.abspath(root)
    part = relative_to_root(within or root, root)
    narrowed = part != "." and not os.path.isabs(part)
    start = os.path.join(root, part) if narrowed else root
    names = _list_by_git(start)
    if names is None or (not names and is_left_out(".", start)):
        from lint_llm_tags.source.walking import files_below

        names = list(files_below(start))
    prefix = f"{part}/" if narrowed else ""
    return Project.of(root, [prefix + name for name in names] if prefix else names)


def is_left_out(directory: str, root: str) -> bool:
    """Whether the listing leaves out ``directory`` itself, rather than finding no Python in it."""
    path = os.path.join(root, directory)
    if not NEVER_ENTERED.isdisjoint(directory.split("/")) or os.path.isfile(os.path.join(path, "pyvenv.cfg")):
        return True
    if os.path.realpath(path) != os.path.normpath(os.path.join(os.path.realpath(root), directory)):
        return True  # Reached through a link, which listings do not follow.
    status, _ = git.ask(root, "check-ignore", "--quiet", "--", directory)
    # 1: git knows the directory and does not ignore it. All else (no git, beyond a link, in a submodule): look inside.
    return status != 1


def _list_by_git(directory: str, entered: frozenset[str] = frozenset()) -> list[str] | None:
    """Python files and markers by git, nested repositories and submodules included; None without git."""
    if git.root_of(directory) is None:
        return None
    status, answer = git.ask(directory, "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--stage")
    if status:
        return None
    entries = os.fsdecode(answer).split("\0")
    found, rest = _plain(entries, os.path.join(directory, ""))
    nested: list[str] = []
    environments: list[str] = []
    for mode, name in map(_mode_and_name, rest):
        if name.endswith("/") or mode == _GITLINK:
            nested.append(name.rstrip("/"))
        elif is_of_interest(name):
            if is_file_of_its_own(directory, os.path.join(directory, name)):
                found.append(name)
        elif name.endswith("/pyvenv.cfg"):
            environments.append(name.removesuffix("pyvenv.cfg"))
    entrances = tuple(environments)
    places = {name.rpartition("/")[0] for name in found}
    left_out = {
        place for place in places if not NEVER_ENTERED.isdisjoint(place.split("/")) or f"{place}/".startswith(entrances)
    }
    if left_out:
        found = [name for name in found if name.rpartition("/")[0] not in left_out]
    # A repository may hold a link to itself as a nested one; each real directory is entered once.
    entered |= {os.path.realpath(directory)}
    for name in nested:
        if NEVER_ENTERED.isdisjoint(name.split("/")):
            found += [f"{name}/{inner}" for inner in _list_nested(os.path.join(directory, name), entered)]
    return found


def _plain(entries: Sequence[str], top: str) -> tuple[list[str], list[str]]:
    """The tracked Python files that are no links and still there, and the entries of all else.

    Nearly all are of the first kind, and a short run is made of looking at them: these take few steps.
    """
    told = next((entry.index("\t") for entry in entries if _mode_and_name(entry)[0]), 0)
    """How long what git tells of a tracked file is: for all files of a repository the same."""
    found: list[str] = []
    rest: list[str] = []
    access, there = os.access, os.F_OK
    for entry in entries:
        if entry.startswith(_FILE) and entry.endswith(PYTHON_ENDINGS) and entry.find("\t") == told:
            name = entry[told + 1 :]
            # To ask for each file takes half of what looking into all directories does.
            if access(top + name, there):
                found.append(name)
        else:
            rest.append(entry)
    return found, rest


def _mode_and_name(entry: str) -> tuple[str, str]:
    """Of ``100644 <hash> 0\t<name>``. What is not tracked has no mode, and a name that may hold anything."""
    head, tab, name = entry.partition("\t")
    if tab and head.count(" ") == 2 and head[:6].isdecimal():
        return head[:6], name
    return "", entry


def _list_nested(directory: str, entered: frozenset[str]) -> list[str]:
    """Files in what git does not look into: a submodule, or a repository that nobody has added."""
    if not os.path.isdir(directory) or os.path.realpath(directory) in entered:
        return []
    names = _list_by_git(directory, entered) if git.is_repository(directory) else None
    if names is None:
        from lint_llm_tags.source.walking import files_below

        names = list(files_below(directory))
    return names
