"""LLT304: a key is used outside of the services that the policy assigns it to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_llm_tags.rules.diagnostics import diagnose_site
from lint_llm_tags.rules.key_uses import key_uses
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
        for use in key_uses(site):
            name, user, also = use.key.name, use.service, use.key.also
            if use.key.kind != "env" or any(user in owners.get(key, [user]) for key in (name, *also)):
                continue
            if also and not user:
                continue  # Shared code that picks a key for those who call it.
            own = own_keys.get(user, ())
            advice = f"use {listed(own, 'or')}" if own else f"use a key of {user or 'the service that pays'}"
            here = use.place == site.place
            file = "this file" if here else use.place.at
            message = f"key {name} belongs to {listed(owners[name])}, {file} to {user or 'no service'}: {advice}"
            yield diagnose_site(RULE, site, message, detail=(name,) if here else (name, user))


RULE = Rule(
    code="LLT304",
    name="foreign-key",
    summary="A key is used that the policy assigns to another service.",
    check=_check,
    options={"services": "which keys are assigned to which service"},
)
