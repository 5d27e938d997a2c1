"""LLT304: a key is used outside of the services that the policy assigns it to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_llm_tags.rules.diagnostics import diagnose_site
from lint_llm_tags.rules.model import Diagnostic, Rule
from lint_llm_tags.rules.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint_llm_tags.analysis.result import Analysis
    from lint_llm_tags.policy.model import Policy


def _check(analysis: Analysis, policy: Policy) -> Iterator[Diagnostic]:
    owners: dict[str, list[str]] = {}
    for service in policy.services:
        for key in service.keys:
            owners.setdefault(key, []).append(service.name)
    own_keys = {service.name: service.keys for service in policy.services}
    for site in analysis.sites:
        if site.key.kind != "env" or site.service in owners.get(site.key.name, [site.service]):
            continue
        own = own_keys.get(site.service, ())
        advice = f"use {listed(own, 'or')}" if own else f"use a key of {site.service or 'the service that pays'}"
        user = f"this file to {site.service}" if site.service else "this file to no service"
        message = f"key {site.key.name} belongs to {listed(owners[site.key.name])}, {user}: {advice}"
        yield diagnose_site(RULE, site, message, detail=(site.key.name,))


RULE = Rule(
    code="LLT304",
    name="foreign-key",
    summary="A key is used that the policy assigns to another service.",
    check=_check,
    options={"services": "which keys are assigned to which service"},
)
