"""LLT401: a client or a request does not go through the policy's gateway."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_llm_tags.rules.diagnostics import diagnose_site, name_of
from lint_llm_tags.rules.model import Diagnostic, Rule
from lint_llm_tags.rules.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint_llm_tags.analysis.result import Analysis
    from lint_llm_tags.analysis.sites import Site
    from lint_llm_tags.policy.model import Policy


def _check(analysis: Analysis, policy: Policy) -> Iterator[Diagnostic]:
    for site in analysis.sites:
        if site.route.through == "direct":
            yield diagnose_site(RULE, site, _message(site, policy))


def _message(site: Site, policy: Policy) -> str:
    to = site.route.to or "the SDK's default address"
    bases = tuple(url.rstrip("/").removesuffix(site.route.adds) for url in policy.gateway)
    gateway = listed(bases, "or") or f"the URL in {listed(policy.gateway_environment, 'or')}"
    advice = f"pass {gateway} as {site.route.argument}" if site.route.argument else f"send it to {gateway}"
    return f"{name_of(site)} goes to {to}, not through the gateway: {advice}"


RULE = Rule(
    code="LLT401",
    name="gateway-bypass",
    summary="A client or a request does not go through the policy's gateway.",
    check=_check,
    options={
        "gateway": "the base URLs of the gateways; without any, nothing is reported",
        "gateway-environment": "environment variables that hold a gateway's base URL wherever the code runs",
    },
)
