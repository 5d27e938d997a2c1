"""What the requests of one run have found out about files that others of them may ask for."""

from __future__ import annotations

import os

from lint_llm_tags.dataclass import replace

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from lint_llm_tags.analysis.sites import Site
    from lint_llm_tags.policy.model import Policy


class Seen:
    """Where each part of a repository has a policy of its own, each asks who else uses its keys: the same files.

    What is known is kept by absolute path, and apart for policies that know other clients.
    """

    def __init__(self) -> None:
        self._sites: dict[str, dict[str, tuple[Site, ...]]] = {}
        self._searched: dict[tuple[str, bytes], dict[str, bool]] = {}

    def add(self, top: str, policy: Policy, files: Iterable[str], sites: Iterable[Site]) -> None:
        """Note the sites of files, whose names are relative to ``top``."""
        found: dict[str, list[Site]] = {name: [] for name in files}
        for site in sites:
            found.setdefault(site.place.path, []).append(site)
        known = self._sites.setdefault(_clients(policy), {})
        known.update((_absolute(top, name), tuple(some)) for name, some in found.items())

    def sites(
        self, top: str, policy: Policy, files: Sequence[str], find: Callable[[Sequence[str]], Sequence[Site]]
    ) -> list[Site]:
        """The sites of files, in their order; those that nobody has looked at yet are left to ``find``."""
        known = self._sites.setdefault(_clients(policy), {})
        new = [name for name in files if _absolute(top, name) not in known]
        if new:
            self.add(top, policy, new, find(new))
        found = [(name, site) for name in files for site in known[_absolute(top, name)]]
        return [replace(site, place=site.place._replace(path=name)) for name, site in found]

    def searched(self, top: str, policy: Policy, name: str, what: bytes, search: Callable[[], bool]) -> bool:
        """Whether a file holds ``what``, as ``search`` tells; empty for anything that concerns LLMs."""
        known = self._searched.setdefault((_clients(policy), what), {})
        path = _absolute(top, name)
        if path not in known:
            known[path] = search()
        return known[path]


def _absolute(top: str, name: str) -> str:
    return os.path.normpath(os.path.join(top, name))


def _clients(policy: Policy) -> str:
    """What a policy says that decides where clients are and which keys they have."""
    return repr((policy.clients, policy.gateway, policy.gateway_environment))
