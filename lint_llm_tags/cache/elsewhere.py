"""The users of a key in files that were not asked about: who commits one file learns all the same that it shares a key.

Only files of other services are looked at, and of these only such as may matter: for a key, files that mention it or
import one that does; for a default key, files that mention an SDK, until one of them has a client. What is found is
kept like any answer, so that a commit hook pays for it once.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from lint_llm_tags.analysis.reading import Reading, mentions_of
from lint_llm_tags.analysis.screening import Screen
from lint_llm_tags.dataclass import dataclass, replace
from lint_llm_tags.source.globs import exclusion
from lint_llm_tags.source.services import Services
from lint_llm_tags.source.text import Unreadable

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence, Set

    from lint_llm_tags.analysis.result import Analysis
    from lint_llm_tags.analysis.sites import Site
    from lint_llm_tags.cache.seen import Found
    from lint_llm_tags.policy.model import Policy
    from lint_llm_tags.source.files import Project

_AT_ONCE = 8
"""Files that are analysed together in search of a client."""


def users_elsewhere(
    project: Project,
    targets: Collection[str],
    analysis: Analysis,
    policy: Policy,
    seen: Found,
    find: Callable[[Sequence[str]], Sequence[Site]],
) -> tuple[Site, ...]:
    """Sites of other services that use a key of those in ``targets``, or the SDK's default.

    ``find`` analyses files of which nothing has been ``seen``.
    """
    wanted = _Wanted.of(project, analysis, policy)
    if wanted is None:
        return ()
    keys = wanted.keys
    search = _Search(project, policy, wanted, seen)

    def sites(files: Sequence[str]) -> list[Site]:
        others = [name for name in files if name not in targets]
        found = seen.sites(project.top, others, find)
        return [replace(site, service=wanted.services.service(site.place.path)) for site in found]

    found = [site for site in sites(search.of(keys)) if site.key.name.encode() in keys]
    if wanted.alone and not found:
        files = search.hot
        for start in range(0, len(files), _AT_ONCE):
            found = [site for site in sites(files[start : start + _AT_ONCE]) if site.service]
            if found:
                break
    return tuple(found)


def rests_on_others(project: Project, analysis: Analysis, policy: Policy) -> bool:
    """Whether users of keys are looked for in files that were not asked about."""
    return _Wanted.of(project, analysis, policy) is not None


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What other services may share."""

    services: Services
    own: Set[str]
    """The services that were asked about."""
    keys: Set[bytes]
    alone: bool
    """The SDK's default key, which one service may have for itself."""

    @classmethod
    def of(cls, project: Project, analysis: Analysis, policy: Policy) -> _Wanted | None:
        """What to look for; None where nothing can be shared."""
        asked = {
            (site.service, site.key.kind, site.key.name) for site in analysis.sites if site.service and site.key.name
        }
        own = {service for service, _, _ in asked}
        assigned = {key for service in policy.services for key in service.keys}
        keys = {name.encode() for _, kind, name in asked if kind == "env" and name not in assigned}
        alone = len(own) == 1 and not assigned and any(kind == "implicit" for _, kind, _ in asked)
        services = Services.of(policy, project.layout) if keys or alone else None
        return None if services is None or len(services.names) < 2 else cls(services, own, keys, alone)


class _Search:
    """The files of other services that mention an SDK."""

    def __init__(self, project: Project, policy: Policy, wanted: _Wanted, seen: Found) -> None:
        services, own = wanted.services, wanted.own
        self._services = services
        self._project = project
        self._seen = seen
        self._reading = Reading(project, (), policy)
        screen, excluded = Screen(mentions_of(policy)), exclusion(policy.exclude)
        self.hot = [
            path
            for path in project.known
            if services.service(path)
            and {services.service(path)} != own
            and not excluded(path)
            and self._holds(path, b"", screen.is_hot)
        ]

    def _holds(self, path: str, what: bytes, search: Callable[[bytes], bool]) -> bool:
        """Whether a file can be read and holds something; whether it does is asked once a run."""

        def look() -> bool:
            try:
                return search(self._reading.program.raw(path))
            except Unreadable:
                return False

        return self._seen.holds(self._project.top, path, what, look)

    def of(self, keys: Set[bytes]) -> list[str]:
        """Those that may use one of the keys."""
        if not keys:
            return []
        naming = {
            path for path in self._project.known if any(self._holds(path, key, partial(_is_in, key)) for key in keys)
        }
        deployed = {
            self._services.service(name)
            for name in self._project.others
            if any(key in (self._reading.content(name) or b"") for key in keys)
        }
        imports = self._reading.imports
        return [
            path
            for path in self.hot
            if path in naming or self._services.service(path) in deployed or not naming.isdisjoint(imports.reach(path))
        ]


def _is_in(what: bytes, raw: bytes) -> bool:
    return what in raw
