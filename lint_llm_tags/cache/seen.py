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
    """Where each part of a repository has a policy of its own, each asks who else uses its keys: the same files."""

    def __init__(self) -> None:
        self._found: dict[str, Found] = {}

    def under(self, policy: Policy) -> Found:
        """What was found under policies that know the same clients, and so tell the same keys."""
        clients = repr((policy.clients, policy.gateway, policy.gateway_environment))
        return self._found.setdefault(clients, Found())


class Found:
    """What is known of files, by absolute path. The names in questions are relative to ``top``."""

    def __init__(self) -> None:
        self._sites: dict[str, tuple[Site, ...]] = {}
        self._held: dict[tuple[str, bytes], bool] = {}

    def add(self, top: str, files: Iterable[str], sites: Iterable[Site]) -> None:
        """Note the sites of files."""
        found: dict[str, list[Site]] = {name: [] for name in files}
        for site in sites:
            found.setdefault(site.place.path, []).append(site)
        self._sites.update((_absolute(top, name), tuple(some)) for name, some in found.items())

    def sites(self, top: str, files: Sequence[str], find: Callable[[Sequence[str]], Sequence[Site]]) -> list[Site]:
        """The sites of files, in their order; those that nobody has looked at yet are left to ``find``."""
        new = [name for name in files if _absolute(top, name) not in self._sites]
        if new:
            self.add(top, new, find(new))
        found = [(name, site) for name in files for site in self._sites[_absolute(top, name)]]
        return [replace(site, place=site.place._replace(path=name)) for name, site in found]

    def holds(self, top: str, name: str, what: bytes, search: Callable[[], bool]) -> bool:
        """Whether a file holds ``what``, as ``search`` tells; empty for anything that concerns LLMs."""
        key = (_absolute(top, name), what)
        if key not in self._held:
            self._held[key] = search()
        return self._held[key]


def _absolute(top: str, name: str) -> str:
    return os.path.normpath(os.path.join(top, name))
