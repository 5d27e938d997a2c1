"""LLT302: several services send requests with one key, so that the invoice cannot tell them apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_llm_tags.rules.diagnostics import diagnose_site
from lint_llm_tags.rules.key_uses import key_uses
from lint_llm_tags.rules.model import Diagnostic, Rule
from lint_llm_tags.rules.wording import some

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lint_llm_tags.analysis.result import Analysis
    from lint_llm_tags.analysis.sites import Place
    from lint_llm_tags.policy.model import Policy


def _check(analysis: Analysis, policy: Policy) -> Iterator[Diagnostic]:
    # Who may use an assigned key is for the policy to say, and for LLT304 to check.
    assigned = {key for service in policy.services for key in service.keys}
    users = _first_user_by_service(analysis)
    for site in analysis.sites:
        names = {use.key.name: None for use in key_uses(site) if use.key.kind == "env" and use.service}
        for name in names:
            sharing = users[name]
            if len(sharing) > 1 and name not in assigned:
                message = f"key {name} is shared by the services {_named(sharing)}: give each service its own key"
                yield diagnose_site(RULE, site, message, detail=(name,))


def _first_user_by_service(analysis: Analysis) -> dict[str, dict[str, Place]]:
    """Key name -> service -> the first place where it uses it. Code that belongs to no service does not count."""
    users: dict[str, dict[str, Place]] = {}
    for use in (use for site in (*analysis.sites, *analysis.others) for use in key_uses(site)):
        if use.key.kind == "env" and use.service:
            users.setdefault(use.key.name, {}).setdefault(use.service, use.place)
    return users


def _named(sharing: Mapping[str, Place]) -> str:
    return some([f"{service} ({place.at})" for service, place in sharing.items()])


RULE = Rule(
    code="LLT302",
    name="shared-key",
    summary="One key is used by several services.",
    check=_check,
    compares=True,
    options={"services": "which code is one service, and which keys are assigned to it"},
)
