"""Diagnostics with the fixes that there would be for them: planned, not yet proven by a new analysis."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lint_llm_tags.fixes.attempts import edits_of, preview
from lint_llm_tags.fixes.drafts import CODES
from lint_llm_tags.fixes.planners import plan_all
from lint_llm_tags.rules.model import Fix

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lint_llm_tags.analysis.result import Analysis
    from lint_llm_tags.analysis.sites import Site
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
    fixes = {(fix.code, fix.place): fix for fix in plan_all(analysis, policy, files, values)[0]}
    result = []
    for item in found:
        fix = fixes.get((item.code, item.place))
        edits = edits_of(fix, files) if fix is not None else None
        known = Fix(fix.applicability, fix.message, edits) if fix is not None and edits is not None else None
        result.append(replace(item, fix=known))
    return tuple(result)


@dataclass(frozen=True, slots=True)
class Cure:
    """What would tag one site."""

    changes: tuple[tuple[str, bytes, bytes], ...]
    """Path, old and new content of each file."""
    doubts: tuple[str, ...]
    """Why somebody should look at it."""
    left: tuple[str, ...]
    """What it does not add, and why."""


def cure_of(site: Site, analysis: Analysis, policy: Policy, files: Files, values: Values) -> Cure:
    """The edit at a site and at its clients which gives it the tags that it lacks."""
    places = {site.place, *(client.place for client in site.clients)}
    fixes, unfixed = plan_all(analysis, policy, files, values)
    mine = [fix for fix in fixes if fix.place in places and fix.code in CODES.values()]
    return Cure(
        changes=tuple(preview(mine, files)) if mine else (),
        doubts=tuple(dict.fromkeys(fix.because for fix in mine if fix.because)),
        left=tuple(dict.fromkeys(item.reason for item in unfixed if item.place in places)),
    )
