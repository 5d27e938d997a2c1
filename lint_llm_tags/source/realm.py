"""Which policy rules a place, and which part of it is one project.

Every front end asks here, so that the command line, flake8 and pre-commit give the same answer for the same file.
"""

from __future__ import annotations

import os

from lint_llm_tags.dataclass import replace
from lint_llm_tags.paths import is_inside, relative_to_root, upwards
from lint_llm_tags.source import git
from lint_llm_tags.source.files import list_project

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from lint_llm_tags.policy.model import Policy
    from lint_llm_tags.source.files import Project

_ROOT_MARKERS = ("pyproject.toml", "setup.py", "setup.cfg")


def policy_for(start: str, chosen: str = "") -> Policy:
    """The policy file ``chosen``, else the nearest at or above ``start``, else the default. Raises ``PolicyError``."""
    from lint_llm_tags.policy.finding import default_policy, find_policy

    path = chosen or find_policy(start)
    if path is None:
        return default_policy(find_root(start))
    from pathlib import Path

    from lint_llm_tags.policy.loading import load_policy

    policy = load_policy(Path(path))
    if policy.clients:
        _check_clients(policy, Path(path))
    if chosen and relative_to_root(start, policy.top).startswith("/"):
        # A policy kept somewhere else speaks about the project that is checked, not about the place where it is kept.
        return replace(policy, top=find_root(start))
    return policy


def _check_clients(policy: Policy, path: Path) -> None:
    """Refuse clients that the shipped data describes already. Raises ``PolicyError``."""
    from lint_llm_tags.policy.finding import PolicyError
    from lint_llm_tags.providers.catalog import CatalogError
    from lint_llm_tags.providers.registered import catalog_of

    try:
        catalog_of(policy)
    except CatalogError as error:
        raise PolicyError(f"{path.name}: {error}") from None


def project_of(policy: Policy, start: str, chosen: str = "") -> Project:
    """The project that a policy found for ``start`` rules.

    Where the policy stands inside of a repository, the rest of that is known, and not checked.
    """
    project = list_project(policy.top, within=scope_of(start, chosen))
    repository = git.root_of(project.top)
    if chosen or repository is None or repository == project.top:
        return project
    return project.inside(list_project(repository))


def scope_of(start: str, chosen: str = "") -> str | None:
    """The part of the policy's realm that knowledge about ``start`` comes from, None for all of it.

    One policy may stand above many repositories, which know nothing of each other.
    """
    return find_root(start) if chosen else git.root_of(start)


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


def by_repository(paths: Sequence[str]) -> list[list[str]]:
    """The paths, by the repository that they are in: repositories know nothing of each other.

    A directory that is in none and holds some gives each of them, and itself for what else is in it.
    """
    found: dict[str | None, list[str]] = {}
    for path in paths:
        repository = git.root_of(os.path.abspath(path))
        if repository is None and os.path.isdir(path):
            from lint_llm_tags.source.walking import repositories_below

            for inner in repositories_below(path):
                found.setdefault(os.path.abspath(inner), []).append(inner)
        found.setdefault(repository, []).append(path)
    return list(found.values())
