"""Which files a project has, and which of them the user asked about.

The project is everything that knowledge may come from (a client built in one file and used in another); the targets
are the files that diagnostics may be about. Paths are POSIX and relative to the project's root; a target outside of
the root keeps its absolute path.
"""

# Links in paths stay as the user typed them (Path.resolve follows them), and a listing is thousands of plain names.

from __future__ import annotations

import os
import re
import stat
import subprocess
from pathlib import Path, PurePosixPath

from lint_llm_tags.dataclass import dataclass, replace
from lint_llm_tags.source.names import is_deployment_file, is_of_interest, is_python_name

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

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
_STAGED = re.compile(r"(\d{6}) [0-9a-f]+ \d\t")
_GITLINK = "160000"
_SHEBANG = re.compile(rb"#!.*\bpython[0-9.]*\b")


class UsageError(ValueError):
    """What the user asked for cannot be done; the message is one line for people."""


@dataclass(frozen=True, slots=True)
class Project:
    """The files that knowledge comes from."""

    root: Path
    files: tuple[str, ...]
    """Every Python file that git, .gitignore and ``NEVER_ENTERED`` do not exclude: POSIX, relative, sorted."""
    others: tuple[str, ...] = ()
    """Files that mark a service, hold a policy or set environment variables: pyproject.toml, Dockerfile, .env ..."""
    around: tuple[str, ...] = ()
    """Python files of the repository that another policy rules (``../../libs/llm.py``): for knowledge only."""
    others_around: tuple[str, ...] = ()
    """What marks services there."""

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
            root=self.root / directory,
            files=tuple(name.removeprefix(prefix) for name in self.files if name.startswith(prefix)),
            others=tuple(name.removeprefix(prefix) for name in self.others if name.startswith(prefix)),
            around=_seen_from(directory, self.known),
            others_around=_seen_from(directory, (*self.others, *self.others_around)),
        )

    def inside(self, repository: Project) -> Project:
        """The project, with the files around it in the repository whose part it is."""
        part = relative_to_root(str(self.root), repository.root)
        around, others = _seen_from(part, repository.known), _seen_from(part, repository.others)
        return replace(self, around=around, others_around=others)


def _seen_from(directory: str, names: Iterable[str]) -> tuple[str, ...]:
    """The files that are not in a directory, relative to it."""
    up = "../" * len(PurePosixPath(directory).parts)
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


def git_root(path: Path) -> Path | None:
    """The nearest directory at or above ``path`` that holds a ``.git``."""
    return next((d for d in (path, *path.parents) if (d / ".git").exists()), None)


def common_directory(paths: Sequence[str]) -> Path:
    """The deepest directory that holds all ``paths``, absolute, symbolic links kept."""
    absolute = [os.path.abspath(path) for path in paths] or [os.getcwd()]
    common = Path(os.path.commonpath(absolute))
    return common if common.is_dir() else common.parent


def find_root(start: Path) -> Path:
    """The root of a project without a policy file.

    The git work tree, else the nearest directory with packaging files, else the working directory when it holds
    ``start``, else ``start`` itself; where that is a package, the directory that holds the package.
    """
    marked = git_root(start) or next(
        (d for d in (start, *start.parents) if any((d / name).is_file() for name in _ROOT_MARKERS)), None
    )
    if marked:
        return marked
    here = Path.cwd()
    # Everything below a home directory or a whole disk is nobody's project, and so is a directory of repositories.
    nobodys = here in {Path(os.path.expanduser("~")), Path(here.anchor)} or _holds_repositories(here)
    if start.is_relative_to(here) and not nobodys:
        start = here
    while (start / "__init__.py").is_file() and start != start.parent:
        start = start.parent
    return start


def _holds_repositories(directory: Path) -> bool:
    return any((child / ".git").exists() for child in directory.iterdir())


def list_project(root: Path, within: Path | None = None) -> Project:
    """List the project at ``root``, or only its part below ``within`` where that is the smaller one."""
    root = Path(os.path.abspath(root))
    part = relative_to_root(str(within or root), root)
    narrowed = part != "." and not os.path.isabs(part)
    start = root / part if narrowed else root
    names = _list_by_git(start)
    if names is None or (not names and _is_hidden(".", start)):
        names = list(_walk(start))
    prefix = f"{part}/" if narrowed else ""
    return _sorted_out(root, [prefix + name for name in names])


def require_existing(paths: Iterable[str]) -> None:
    """Raise :class:`UsageError` for the first path that is not there."""
    for path in paths:
        if not os.path.lexists(path):
            raise UsageError(f"no such file or directory: {path}")


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
        name = relative_to_root(path, project.root)
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


def relative_to_root(path: str, root: Path) -> str:
    """``path`` (relative to the working directory) as the project names it."""
    for absolute, base in (
        (os.path.abspath(path), os.path.abspath(root)),
        (os.path.realpath(path), os.path.realpath(root)),
    ):
        if Path(absolute).is_relative_to(base):
            return Path(absolute).relative_to(base).as_posix()
    return Path(os.path.abspath(path)).as_posix()


def exclusion(patterns: Sequence[str]) -> Callable[[str], bool]:
    """Tells whether gitignore patterns match a file of the project."""
    if not patterns:
        return lambda _: False
    return _spec(patterns).match_file


def is_listed(name: str) -> bool:
    """Whether a file in version control belongs to a project: Python or a marker, outside of ``NEVER_ENTERED``."""
    return is_of_interest(name) and NEVER_ENTERED.isdisjoint(name.split("/")[:-1])


def _below(directory: str, project: Project) -> Project:
    """The part of the project in a directory, under the names that the whole has."""
    if directory == ".":
        return project
    prefix = f"{directory}/"
    found = _sorted_out(project.root, [name for name in (*project.files, *project.others) if name.startswith(prefix)])
    if found.files or not _is_hidden(directory, project.root):
        return found
    return _sorted_out(project.root, [prefix + name for name in _walk(project.root / directory)])


def _sorted_out(root: Path, names: Iterable[str]) -> Project:
    """A project of these files."""
    names = sorted(set(names))
    python = tuple(name for name in names if is_python_name(name))
    return Project(root, python, tuple(name for name in names if not is_python_name(name)))


def _is_hidden(directory: str, root: Path) -> bool:
    """Whether the listing leaves out ``directory`` itself, rather than finding no Python in it."""
    path = os.path.join(root, directory)
    if not NEVER_ENTERED.isdisjoint(directory.split("/")) or os.path.isfile(os.path.join(path, "pyvenv.cfg")):
        return True
    if os.path.realpath(path) != os.path.normpath(os.path.join(os.path.realpath(root), directory)):
        return True  # Reached through a link, which listings do not follow.
    answer = _git(root, "check-ignore", "--quiet", "--", directory)
    # 1: git knows the directory and does not ignore it. All else (no git, beyond a link, in a submodule): look inside.
    return answer is None or answer.returncode != 1


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


def _git(directory: Path, *arguments: str) -> subprocess.CompletedProcess[bytes] | None:
    # A git hook runs with variables that point to its own repository; a monitor hook is a program we would start.
    environment = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}
    try:
        return subprocess.run(  # noqa: S603
            ["git", "-c", "core.fsmonitor=false", *arguments],  # noqa: S607
            cwd=directory,
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
    except OSError:
        return None


def _list_by_git(directory: Path, entered: frozenset[str] = frozenset()) -> list[str] | None:
    """Python files and markers by git, nested repositories and submodules included; None without git."""
    if git_root(directory) is None:
        return None
    answer = _git(directory, "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--stage")
    if answer is None or answer.returncode:
        return None
    names: list[str] = []
    nested: list[str] = []
    environments: list[str] = []
    for entry in os.fsdecode(answer.stdout).split("\0"):
        staged = _STAGED.match(entry)
        name = entry[staged.end() :] if staged else entry
        if name.endswith("/") or (staged and staged[1] == _GITLINK):
            nested.append(name.rstrip("/"))
        elif name.endswith("/pyvenv.cfg"):
            environments.append(name.removesuffix("pyvenv.cfg"))
        elif is_of_interest(name):
            names.append(name)
    found = [
        name
        for name in names
        if NEVER_ENTERED.isdisjoint(name.split("/")[:-1])
        and not name.startswith(tuple(environments))
        and _is_file_of_its_own(directory, name)
    ]
    # A repository may hold a link to itself as a nested one; each real directory is entered once.
    entered |= {os.path.realpath(directory)}
    for name in nested:
        inner = directory / name
        if inner.is_dir() and os.path.realpath(inner) not in entered and NEVER_ENTERED.isdisjoint(name.split("/")):
            inside = _list_by_git(inner, entered) if (inner / ".git").exists() else None
            found += [f"{name}/{below}" for below in (list(_walk(inner)) if inside is None else inside)]
    return found


def _is_file_of_its_own(directory: Path, name: str) -> bool:
    """Present, and not a link to a file that the listing has under its real name."""
    path = os.path.join(directory, name)
    try:
        kind = os.lstat(path).st_mode
    except OSError:
        return False
    if not stat.S_ISLNK(kind):
        return stat.S_ISREG(kind)
    target = os.path.realpath(path)
    return os.path.isfile(target) and not Path(target).is_relative_to(os.path.realpath(directory))


def _walk(top: Path) -> Iterator[str]:
    """Python files and markers below ``top`` without git: .gitignore files obeyed, directory links not followed."""
    pending: list[tuple[str, tuple[tuple[str, GitIgnoreSpec], ...]]] = [("", ())]
    while pending:
        prefix, ignores = pending.pop()
        try:
            with os.scandir(top / prefix) as scan:
                entries = sorted(scan, key=lambda entry: entry.name)
        except OSError:
            continue  # Not ours to read: nobody can have meant it.
        names = {entry.name for entry in entries}
        if prefix and "pyvenv.cfg" in names:
            continue
        if ".gitignore" in names:
            ignores = (*ignores, (prefix, _ignore_file(top / prefix / ".gitignore")))
        for entry in entries:
            name = prefix + entry.name
            if entry.is_dir(follow_symlinks=False):
                skipped = entry.name in NEVER_ENTERED or entry.name in BUILT
                if not skipped and not _is_ignored(name + "/", ignores):
                    pending.append((name + "/", ignores))
            elif is_of_interest(name) and not _is_ignored(name, ignores) and _is_file_of_its_own(top, name):
                yield name


def _is_ignored(name: str, ignores: tuple[tuple[str, GitIgnoreSpec], ...]) -> bool:
    """The deepest .gitignore with an opinion decides."""
    for prefix, spec in reversed(ignores):
        verdict = spec.check_file(name.removeprefix(prefix)).include
        if verdict is not None:
            return verdict
    return False


def _ignore_file(path: Path) -> GitIgnoreSpec:
    try:
        return _spec(path.read_text(encoding="utf-8", errors="replace").splitlines())
    except OSError:
        return _spec(())


def _spec(patterns: Iterable[str]) -> GitIgnoreSpec:
    from pathspec import GitIgnoreSpec  # Most runs do without.

    return GitIgnoreSpec.from_lines(patterns)
