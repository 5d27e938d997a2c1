"""LLT204: tags charge somebody else than the policy's owner of this path."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_llm_tags.rules.diagnostics import diagnose_site
from lint_llm_tags.rules.found_tags import elsewhere, value_uses
from lint_llm_tags.rules.model import Diagnostic, Rule
from lint_llm_tags.rules.wording import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint_llm_tags.analysis.result import Analysis
    from lint_llm_tags.policy.entries import Service
    from lint_llm_tags.policy.model import Policy


def _check(analysis: Analysis, policy: Policy) -> Iterator[Diagnostic]:
    if not policy.services:
        return
    from lint_llm_tags.source.services import Services  # reads globs with pathspec: only where they are needed

    services = Services.of(policy, ())
    for site, tag, value, place in value_uses(analysis):
        if tag.key not in ("team", "service"):
            continue
        owner = services.owner(site.place.path)
        if owner is None or _is_right(tag.key, value, owner):
            continue
        # Shared code runs on its caller's account: a tag that is right where it stands is right.
        writer = services.owner((tag.value_place or tag.place).path)
        if writer is not None and _is_right(tag.key, value, writer):
            continue
        origin = elsewhere(place, tag.value_place or tag.place)
        message = (
            f"{tag.key}={quoted(value)}{origin} contradicts the policy:"
            f" {site.place.path} belongs to {_described(tag.key, owner)}"
        )
        yield diagnose_site(RULE, site, message, place=place, detail=(tag.key, value))


def _is_right(key: str, value: str, owner: Service) -> bool:
    expected = owner.name if key == "service" else owner.team
    return not expected or value == expected


def _described(key: str, owner: Service) -> str:
    if key == "service":
        return f"the service {quoted(owner.name)}"
    return f"the team {quoted(owner.team)} (service {owner.name})"


RULE = Rule(
    code="LLT204",
    name="wrong-owner",
    summary="Tags contradict the policy's owner of this path.",
    check=_check,
    compares=True,
    options={"services": "which paths belong to which service, and which service to which team"},
)
