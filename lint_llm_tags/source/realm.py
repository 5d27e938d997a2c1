"""Which policy rules a place, and which part of it is one project.

Every front end asks here, so that the command line, flake8 and pre-commit give the same answer for the same file.
"""

from __future__ import annotations

from lint_llm_tags.dataclass import replace
from lint_llm_tags.source import git
from lint_llm_tags.source.files import find_root, list_project, relative_to_root

TYPE_CHECKING = False

if TYPE_CHECKING:
    from pathlib import Path

    from lint_llm_tags.policy.model import Policy
    from lint_llm_tags.source.files import Project


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
