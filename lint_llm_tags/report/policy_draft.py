"""A first policy for a repository, from what the repository says: its services, their owners, keys and tags."""

from __future__ import annotations

import json
import re
from collections import Counter
from difflib import get_close_matches
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from lint_llm_tags.dataclass import dataclass, field
from lint_llm_tags.fixes.ownership import Ownership
from lint_llm_tags.report.text import counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from lint_llm_tags.analysis.result import Analysis
    from lint_llm_tags.source.files import Project

_TAG_VALUE = re.compile(r"[a-z0-9][a-z0-9._-]*")
_MISSPELT = 0.8
"""How alike two names must be: ``suport`` and ``support``, but not ``growth`` and ``growth-eu``."""


@dataclass(slots=True)
class FoundService:
    """A service as the repository shows it."""

    name: str
    directory: str
    team: str = ""
    team_from: str = ""
    keys: tuple[str, ...] = ()
    sites: int = 0

    def own(self, team: str, origin: str) -> None:
        """Take a team as the owner."""
        self.team, self.team_from = team, origin


@dataclass(slots=True)
class Findings:
    """What a repository says about itself."""

    services: Sequence[FoundService] = ()
    teams: tuple[str, ...] = ()
    doubtful: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    """Teams in the code that look like misspelt owners: where, and the owner."""
    shared_keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Services by the key that they share."""
    sites: int = 0


def findings(project: Project, analysis: Analysis, directories: Mapping[str, str]) -> Findings:
    """``directories``: the name of each service by its directory."""
    ownership = Ownership(project.root, catalog={"team": "spec.owner", "service": "metadata.name"})
    used = _keys_by_service(analysis)
    users: dict[str, set[str]] = {}
    for service, keys in used.items():
        for key in keys:
            users.setdefault(key, set()).add(service)
    sites = Counter(site.service for site in analysis.sites)
    services = []
    for directory, name in sorted(directories.items()):
        team, origin = _team(ownership, directory)
        own = tuple(key for key in sorted(used.get(name, ())) if len(users[key]) == 1)
        catalog = ownership.value("service", f"{directory}/x.py")
        services.append(FoundService(catalog.text if catalog else name, directory, team, origin, own, sites[name]))
    owners = {service.team for service in services if service.team}
    owners |= {team for owner in ownership.owners if (team := _team_of(owner))}
    used_teams = _teams_in_code(analysis)
    doubtful = {
        team: (place, near[0])
        for team, place in used_teams.items()
        if team not in owners and (near := get_close_matches(team, owners, n=1, cutoff=_MISSPELT))
    }
    teams = owners | (used_teams.keys() - doubtful.keys())
    shared = {key: tuple(sorted(names)) for key, names in users.items() if len(names) > 1}
    return Findings(services, tuple(sorted(teams)), doubtful, shared, len(analysis.sites))


def policy_text(found: Findings, required: Sequence[str], gateway: str, header_prefix: str) -> str:
    """The policy file, with a comment on everything that somebody should look at."""
    return "\n".join(_lines(found, required, gateway, header_prefix)) + "\n"


def _lines(found: Findings, required: Sequence[str], gateway: str, header_prefix: str) -> Iterator[str]:
    yield "# What every LLM request of this repository must say about itself."
    sites = counted(found.sites, "LLM client or call", "LLM clients and calls")
    yield f"# Written by lint-llm-tags init, which saw {sites}."
    yield "# All keys with their meanings: lint-llm-tags policy schema"
    yield ""
    yield "# Tags that every request must carry."
    yield f"required = {_list(required)}"
    client = [tag for tag in ("team", "service") if tag in required]
    if client:
        yield "# Those that must be known where a client is constructed; the rest may come with each call."
        yield f"client-tags = {_list(client)}"
    yield "# Base URLs of the gateways that requests should go through (LLT401)."
    yield f"gateway = {_list([gateway])}" if gateway else '# gateway = ["https://llm.example.internal"]'
    if header_prefix:
        yield ""
        yield "[carriers]"
        yield "# Headers with this prefix carry tags."
        yield f"header-prefix = {json.dumps(header_prefix)}"
    if found.teams:
        yield ""
        yield "# Teams: their names were found in CODEOWNERS, catalog-info.yaml and in the code. Complete the list:"
        yield "# another value is reported (LLT201)."
        yield "[tags.team]"
        for team, (place, owner) in sorted(found.doubtful.items()):
            yield f"# {json.dumps(team)} is written at {place}: is {json.dumps(owner)} meant?"
        yield f"values = {_list(found.teams)}"
    yield ""
    yield "# Values of feature are short names."
    yield "[tags.feature]" if "feature" in required else "# [tags.feature]"
    pattern = 'pattern = "[a-z][a-z0-9-]*"'
    yield pattern if "feature" in required else f"# {pattern}"
    for service in found.services:
        yield from _service(service, found)


def _service(service: FoundService, found: Findings) -> Iterator[str]:
    yield ""
    yield f"# {service.sites} LLM clients and calls"
    yield "[[services]]"
    yield f"name = {json.dumps(service.name)}"
    if service.team:
        yield f"team = {json.dumps(service.team)}  # {service.team_from}"
    else:
        yield '# team = "..."  # nobody says who owns it'
    yield f"paths = {_list([f'{service.directory}/**'])}"
    if service.keys:
        yield f"keys = {_list(service.keys)}"
    for key, names in sorted(found.shared_keys.items()):
        if PurePosixPath(service.directory).name in names or service.name in names:
            yield f"# {key} is shared with {', '.join(name for name in names if name != service.name)} (LLT302)"


def _keys_by_service(analysis: Analysis) -> Mapping[str, set[str]]:
    used: dict[str, set[str]] = {}
    for site in analysis.sites:
        if site.key.kind == "env" and site.key.name and site.service:
            used.setdefault(site.service, set()).add(site.key.name)
    return used


def _team(ownership: Ownership, directory: str) -> tuple[str, str]:
    """The team that owns a directory, and who says so."""
    inside = f"{directory}/x.py"
    catalog = ownership.value("team", inside)
    if catalog is not None and is_team(catalog.text):
        return catalog.text, catalog.origin
    for owner in ownership.codeowners_of(inside):
        if team := _team_of(owner):
            return team, f"CODEOWNERS: {owner}"
    return "", ""


def _team_of(owner: str) -> str:
    """``support`` of ``@acme/support``; empty for a person."""
    team = owner.rpartition("/")[2].lower()
    return team if "/" in owner and is_team(team) else ""


def is_team(text: str) -> bool:
    """Whether a word can be the value of a team's tag."""
    return _TAG_VALUE.fullmatch(text) is not None


def _teams_in_code(analysis: Analysis) -> dict[str, str]:
    """Teams that requests are tagged with, and where the first of them is written."""
    found: dict[str, str] = {}
    for site in analysis.sites:
        tag = site.tags.get("team")
        for value in tag.values if tag is not None and tag.state == "known" else ():
            if tag is not None and is_team(value):
                found.setdefault(value, (tag.value_place or tag.place).at)
    return found


def _list(items: Iterable[str]) -> str:
    return "[" + ", ".join(json.dumps(item, ensure_ascii=False) for item in items) + "]"


def near_team(team: str, found: Findings) -> str:
    """A known team that looks like this one, empty when it is known itself or like none."""
    near = get_close_matches(team, found.teams, n=1, cutoff=_MISSPELT)
    return near[0] if near and near[0] != team else ""
