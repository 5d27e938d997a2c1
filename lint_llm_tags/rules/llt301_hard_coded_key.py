"""LLT301: a provider key is written in the source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_llm_tags.rules.diagnostics import diagnose
from lint_llm_tags.rules.model import Diagnostic, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint_llm_tags.analysis.result import Analysis
    from lint_llm_tags.policy.model import Policy


def _check(analysis: Analysis, policy: Policy) -> Iterator[Diagnostic]:
    for literal in analysis.key_literals:
        what = f"{literal.provider} key {literal.masked}".strip()
        context = f" ({literal.context})" if literal.context else ""
        where = "in a deployment file" if literal.deployed else "in the source"
        instead = (
            "take it from a secret store" if literal.deployed else "read it from the environment or a secret store"
        )
        yield diagnose(
            RULE,
            literal.place,
            f"{what} is written {where}{context}: {instead}, and revoke it",
            scope=literal.scope,
            subject=literal.context,
            content=(literal.masked,),
            provider=literal.provider,
        )


RULE = Rule(
    code="LLT301",
    name="hard-coded-key",
    summary="A provider key is written in the source.",
    check=_check,
)
