"""LLT302: several services send requests with one key, so that the invoice cannot tell them apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_llm_tags.rules.diagnostics import diagnose_site
from lint_llm_tags.rules.model import Diagnostic, Rule
from lint_llm_tags.rules.wording import some

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lint_llm_tags.analysis.result import Analysis
    from lint_llm_tags.analysis.sites import Site
    from lint_llm_tags.policy.model import Policy


def _check(analysis: Analysis, policy: Policy) -> Iterator[Diagnostic]:
    # Who may use an assigned key is for the policy to say, and for LLT304 to check.
    assigned = {key for service in policy.services for key in service.keys}
    users = _first_user_by_service(analysis)
    for site in analysis.sites:
        sharing = users.get(site.key.name, {})
        if site.key.kind == "env" and site.service in sharing and len(sharing) > 1 and site.key.name not in assigned:
            message = f"key {site.key.name} is shared by the services {_named(sharing)}: give each service its own key"
            yield diagnose_site(RULE, site, message, detail=(site.key.name,))


def _first_user_by_service(analysis: Analysis) -> dict[str, dict[str, Site]]:
    """Key name -> service -> the first site that uses it. Code that belongs to no service does not count."""
    users: dict[str, dict[str, Site]] = {}
    for site in (*analysis.sites, *analysis.others):
        if site.key.kind == "env" and site.service:
            users.setdefault(site.key.name, {}).setdefault(site.service, site)
    return users


def _named(sharing: Mapping[str, Site]) -> str:
    return some([f"{service} ({site.place.at})" for service, site in sharing.items()])


RULE = Rule(
    code="LLT302",
    name="shared-key",
    summary="One key is used by several services.",
    check=_check,
    compares=True,
    options={"services": "which code is one service, and which keys are assigned to it"},
)
