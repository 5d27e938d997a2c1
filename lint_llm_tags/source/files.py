"""Which files a project has, and which of them the user asked about.

The project is everything that knowledge may come from (a client built in one file and used in another); the targets
are the files that diagnostics may be about. Paths are POSIX and relative to the project's root; a target outside of
the root keeps its absolute path.
"""

# Links in paths stay as the user typed them (Path.resolve follows them), and a listing is thousands of plain names.

from __future__ import annotations

import os

from lint_llm_tags.dataclass import dataclass, replace
from lint_llm_tags.paths import is_inside, upwards
from lint_llm_tags.patterns import pattern
from lint_llm_tags.source import git
from lint_llm_tags.source.names import is_deployment_file, is_of_interest, is_python_name

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from pathspec import GitIgnoreSpec

NEVER_ENTERED = frozenset(
    {
        ".bzr",
        ".cache",
        ".direnv",
        ".eggs",
        ".git",
        ".hg",
        ".ipynb_checkpoints",
        ".lint_llm_tags_cache",
        ".mypy_cache",
        ".nox",
        ".pixi",
        ".pytest_cache",
        ".ruff_cache",
        ".svn",
        ".tox",
        ".venv",
        "__pycache__",
        "__pypackages__",
        "node_modules",
        "site-packages",
        "venv",
    }
)
"""Directories without code of the project, tracked or not. A pyvenv.cfg marks further ones."""

BUILT = frozenset({"build", "dist", "_build"})
"""Also left out where no git can tell build products from packages that happen to have such a name."""

_ROOT_MARKERS = ("pyproject.toml", "setup.py", "setup.cfg")
_GITLINK = "160000"
_FILE = "100"
"""How git's modes of files begin that are no links."""
_SHEBANG = pattern(rb"#!.*\bpython[0-9.]*\b")


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


def _seen_from(directory: str, names: Iterable[str]) -> tuple[str, ...]:
    """The files that are not in a directory, relative to it."""
    up = "../" * len(directory.split("/"))
    return tuple(up + name for name in names if not name.startswith(f"{directory}/"))


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


def common_directory(paths: Sequence[str]) -> str:
    """The deepest directory that holds all ``paths``, absolute, symbolic links kept."""
    common = os.path.commonpath([os.path.abspath(path) for path in paths] or [os.getcwd()])
    return common if os.path.isdir(common) else os.path.dirname(common)


def find_root(start: str) -> str:
    """The root of a project without a policy file.

    The git work tree, else the nearest directory with packaging files, else the working directory when it holds
    ``start``, else ``start`` itself; where that is a package, the directory that holds the package.
    """
    marked = git.root_of(start) or next((above for above in upwards(start) if _holds_packaging(above)), None)
    if marked:
        return marked
    here = os.getcwd()
    if is_inside(start, here) and not _is_nobodys(here):
        start = here
    while os.path.isfile(os.path.join(start, "__init__.py")) and not _is_nobodys(os.path.dirname(start)):
        start = os.path.dirname(start)
    return start


def _holds_packaging(directory: str) -> bool:
    return any(os.path.isfile(os.path.join(directory, name)) for name in _ROOT_MARKERS)


def _is_nobodys(directory: str) -> bool:
    """Everything below a home directory or a whole disk is nobody's project, and so is a directory of repositories."""
    whole = (os.path.expanduser("~"), os.path.dirname(directory), os.environ.get("TMPDIR", "/tmp"))  # noqa: S108
    return directory in whole or _holds_repositories(directory)


def _holds_repositories(directory: str) -> bool:
    try:
        names = os.listdir(directory)
    except OSError:
        return False
    return any(git.is_repository(os.path.join(directory, name)) for name in names)


def list_project(root: str, within: str | None = None) -> Project:
    """List the project at ``root``, or only its part below ``within`` where that is the smaller one."""
    root = os.path.abspath(root)
    part = relative_to_root(within or root, root)
    narrowed = part != "." and not os.path.isabs(part)
    start = os.path.join(root, part) if narrowed else root
    names = _list_by_git(start)
    if names is None or (not names and _is_hidden(".", start)):
        names = list(_walk(start))
    prefix = f"{part}/" if narrowed else ""
    return _sorted_out(root, [prefix + name for name in names] if prefix else names)


def by_repository(paths: Sequence[str]) -> list[list[str]]:
    """The paths, by the repository that they are in: repositories know nothing of each other.

    A directory that is in none and holds some gives each of them, and itself for what else is in it.
    """
    found: dict[str | None, list[str]] = {}
    for path in paths:
        repository = git.root_of(os.path.abspath(path))
        if repository is None and os.path.isdir(path):
            for inner in _repositories_in(path):
                found.setdefault(os.path.abspath(inner), []).append(inner)
        found.setdefault(repository, []).append(path)
    return list(found.values())


def _repositories_in(directory: str) -> Iterator[str]:
    pending = [directory]
    while pending:
        above = pending.pop()
        try:
            with os.scandir(above) as scan:
                inside = sorted(
                    (entry for entry in scan if entry.is_dir(follow_symlinks=False)), key=lambda one: one.name
                )
        except OSError:
            continue
        for entry in inside:
            if entry.name in NEVER_ENTERED or entry.name in BUILT:
                continue
            path = os.path.join(above, entry.name)
            if git.is_repository(path):
                yield path
            else:
                pending.append(path)


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


def with_targets(project: Project, targets: Iterable[str]) -> Project:
    """The project, with targets that its listing leaves out (ignored files that were named, standard input)."""
    return replace(project, files=tuple(sorted({*project.files, *targets})))


def relative_to_root(path: str, root: str) -> str:
    """``path`` (relative to the working directory) as the project names it."""
    for absolute, base in (
        (os.path.abspath(path), os.path.abspath(root)),
        (os.path.realpath(path), os.path.realpath(root)),
    ):
        if is_inside(absolute, base):
            return absolute[len(base) :].lstrip(os.sep).replace(os.sep, "/") or "."
    return os.path.abspath(path).replace(os.sep, "/")


def exclusion(patterns: Sequence[str]) -> Callable[[str], bool]:
    """Tells whether gitignore patterns match a file of the project."""
    if not patterns:
        return lambda _: False
    from lint_llm_tags.source.globs import plain_matcher

    return plain_matcher(patterns) or _spec(patterns).match_file


def is_listed(name: str) -> bool:
    """Whether a file in version control belongs to a project: Python or a marker, outside of ``NEVER_ENTERED``."""
    return is_of_interest(name) and NEVER_ENTERED.isdisjoint(name.split("/")[:-1])


def _below(directory: str, project: Project) -> Project:
    """The part of the project in a directory, under the names that the whole has."""
    if directory == ".":
        return project
    prefix = f"{directory}/"
    found = _sorted_out(project.top, [name for name in (*project.files, *project.others) if name.startswith(prefix)])
    if found.files or not _is_hidden(directory, project.top):
        return found
    return _sorted_out(project.top, [prefix + name for name in _walk(os.path.join(project.top, directory))])


def _sorted_out(top: str, names: Iterable[str]) -> Project:
    """A project of these files."""
    names = sorted(set(names))
    python = tuple(name for name in names if is_python_name(name))
    others = tuple(name for name in names if not is_python_name(name)) if len(python) < len(names) else ()
    return Project(top, python, others)


def _is_hidden(directory: str, root: str) -> bool:
    """Whether the listing leaves out ``directory`` itself, rather than finding no Python in it."""
    path = os.path.join(root, directory)
    if not NEVER_ENTERED.isdisjoint(directory.split("/")) or os.path.isfile(os.path.join(path, "pyvenv.cfg")):
        return True
    if os.path.realpath(path) != os.path.normpath(os.path.join(os.path.realpath(root), directory)):
        return True  # Reached through a link, which listings do not follow.
    status, _ = git.ask(root, "check-ignore", "--quiet", "--", directory)
    # 1: git knows the directory and does not ignore it. All else (no git, beyond a link, in a submodule): look inside.
    return status != 1


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


def _list_by_git(directory: str, entered: frozenset[str] = frozenset()) -> list[str] | None:
    """Python files and markers by git, nested repositories and submodules included; None without git."""
    if git.root_of(directory) is None:
        return None
    status, answer = git.ask(directory, "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--stage")
    if status:
        return None
    top = os.path.join(directory, "")
    by_directory: dict[str, list[str]] = {}
    nested: list[str] = []
    environments: list[str] = []
    for entry in os.fsdecode(answer).split("\0"):
        # "100644 <hash> 0\t<name>" is tracked, and a bare name, which may hold anything, is not.
        head, tab, name = entry.partition("\t")
        mode = head[:6] if tab and head.count(" ") == 2 and head[:6].isdecimal() else ""
        if not mode:
            name = entry
        if name.endswith("/") or mode == _GITLINK:
            nested.append(name.rstrip("/"))
        elif is_of_interest(name):
            path = top + name
            # What is tracked may be gone. To ask for each file takes half of what looking into all directories does.
            if os.access(path, os.F_OK) if mode.startswith(_FILE) else _is_file_of_its_own(directory, path):
                by_directory.setdefault(name.rpartition("/")[0], []).append(name)
        elif name.endswith("/pyvenv.cfg"):
            environments.append(name.removesuffix("pyvenv.cfg"))
    found: list[str] = []
    for place, names in by_directory.items():
        if NEVER_ENTERED.isdisjoint(place.split("/")) and not f"{place}/".startswith(tuple(environments)):
            found += names
    # A repository may hold a link to itself as a nested one; each real directory is entered once.
    entered |= {os.path.realpath(directory)}
    for name in nested:
        inner = os.path.join(directory, name)
        if (
            os.path.isdir(inner)
            and os.path.realpath(inner) not in entered
            and NEVER_ENTERED.isdisjoint(name.split("/"))
        ):
            inside = _list_by_git(inner, entered) if git.is_repository(inner) else None
            found += [f"{name}/{below}" for below in (list(_walk(inner)) if inside is None else inside)]
    return found


def _is_file_of_its_own(top: str, path: str) -> bool:
    """Whether it is no link to a file that the listing has under its real name."""
    if not os.path.islink(path):
        return os.path.isfile(path)
    target = os.path.realpath(path)
    return os.path.isfile(target) and not is_inside(target, os.path.realpath(top))


def _walk(top: str) -> Iterator[str]:
    """Python files and markers below ``top`` without git: .gitignore files obeyed, directory links not followed."""
    pending: list[tuple[str, tuple[tuple[str, GitIgnoreSpec], ...]]] = [("", ())]
    alone = git.root_of(top) is None
    while pending:
        prefix, ignores = pending.pop()
        try:
            with os.scandir(os.path.join(top, prefix)) as scan:
                entries = sorted(scan, key=lambda entry: entry.name)
        except OSError:
            continue  # Not ours to read: nobody can have meant it.
        names = {entry.name for entry in entries}
        if prefix and ("pyvenv.cfg" in names or (alone and ".git" in names)):
            continue  # An environment, or a repository that is a project of its own.
        if ".gitignore" in names:
            ignores = (*ignores, (prefix, _ignore_file(os.path.join(top, prefix, ".gitignore"))))
        for entry in entries:
            name = prefix + entry.name
            if entry.is_dir(follow_symlinks=False):
                skipped = entry.name in NEVER_ENTERED or entry.name in BUILT
                if not skipped and not _is_ignored(name + "/", ignores):
                    pending.append((name + "/", ignores))
            elif (
                is_of_interest(name)
                and not _is_ignored(name, ignores)
                and (entry.is_file(follow_symlinks=False) or _is_file_of_its_own(top, entry.path))
            ):
                yield name


def _is_ignored(name: str, ignores: tuple[tuple[str, GitIgnoreSpec], ...]) -> bool:
    """The deepest .gitignore with an opinion decides."""
    for prefix, spec in reversed(ignores):
        verdict = spec.check_file(name.removeprefix(prefix)).include
        if verdict is not None:
            return verdict
    return False


def _ignore_file(path: str) -> GitIgnoreSpec:
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            return _spec(file.read().splitlines())
    except OSError:
        return _spec(())


def _spec(patterns: Iterable[str]) -> GitIgnoreSpec:
    from pathspec import GitIgnoreSpec  # Most runs do without.

    return GitIgnoreSpec.from_lines(patterns)
