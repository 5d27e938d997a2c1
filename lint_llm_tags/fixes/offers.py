"""Diagnostics with the fixes that there would be for them: planned, not yet proven by a new analysis."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lint_llm_tags.fixes.corrections import Corrector
from lint_llm_tags.fixes.mending import edits_of
from lint_llm_tags.fixes.planning import Planner
from lint_llm_tags.fixes.styles import style_of
from lint_llm_tags.rules.model import Fix

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lint_llm_tags.analysis.sites import Analysis
    from lint_llm_tags.fixes.project import Files
    from lint_llm_tags.fixes.values import Values
    from lint_llm_tags.policy.model import Policy
    from lint_llm_tags.rules.model import Diagnostic


def with_fixes(
    diagnostics: Iterable[Diagnostic], analysis: Analysis, policy: Policy, files: Files, values: Values
) -> tuple[Diagnostic, ...]:
    """The diagnostics, with ``fix`` where ``lint-llm-tags fix`` knows one."""
    found = tuple(diagnostics)
    if not found:
        return found

    def quote(path: str) -> str:
        return style_of(files.root, files.source(path)).quote

    planned = [
        *Planner(analysis, policy, files, values, quote).plan(),
        *Corrector(analysis, policy, files, values, quote).plan(),
    ]
    fixes = {(fix.code, fix.place): fix for fix in planned}
    result = []
    for item in found:
        fix = fixes.get((item.code, item.place))
        edits = edits_of(fix, files) if fix is not None else None
        known = Fix(fix.applicability, fix.message, edits) if fix is not None and edits is not None else None
        result.append(replace(item, fix=known))
    return tuple(result)
