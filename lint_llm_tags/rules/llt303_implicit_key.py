"""LLT303: a client takes whatever key the SDK finds, where keys tell services apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_llm_tags.rules.diagnostics import diagnose_site
from lint_llm_tags.rules.model import Diagnostic, Rule
from lint_llm_tags.rules.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint_llm_tags.analysis.result import Analysis
    from lint_llm_tags.analysis.sites import Site
    from lint_llm_tags.policy.model import Policy


def _check(analysis: Analysis, policy: Policy) -> Iterator[Diagnostic]:
    keys = {service.name: service.keys for service in policy.services if service.keys}
    several = len({site.service for site in (*analysis.sites, *analysis.others) if site.service}) > 1
    if not keys and not several:
        return
    for site in analysis.sites:
        if site.key.kind != "implicit" or not site.service:
            continue
        own = keys.get(site.service, ())
        if site.key.name not in own:
            yield diagnose_site(RULE, site, f"{_problem(site)}: {_advice(site, own)}")


def _problem(site: Site) -> str:
    fallback = f" ({site.key.name})" if site.key.name else ""
    return f"{site.symbol} falls back to the SDK's default key{fallback}"


def _advice(site: Site, own: tuple[str, ...]) -> str:
    if own:
        return f"pass the key of {site.service}, {listed(own, 'or')}"
    return f"pass a key that only {site.service} uses"


RULE = Rule(
    code="LLT303",
    name="implicit-key",
    summary="A client falls back to the SDK's default key where several services live or keys are assigned.",
    check=_check,
    compares=True,
    severity="warning",
    options={"services": "which code is one service, and which keys are assigned to it"},
)
