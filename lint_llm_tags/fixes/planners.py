"""Every fix that there may be for the findings of an analysis."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_llm_tags.fixes.corrections import Corrector
from lint_llm_tags.fixes.planning import Planner
from lint_llm_tags.fixes.removals import Remover

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lint_llm_tags.analysis.result import Analysis
    from lint_llm_tags.fixes.plans import PlannedFix, Unfixed
    from lint_llm_tags.fixes.project import Files
    from lint_llm_tags.fixes.values import Values
    from lint_llm_tags.policy.model import Policy


def plan_all(
    analysis: Analysis,
    policy: Policy,
    files: Files,
    values: Values,
    attempts: Mapping[tuple[str, str], int] | None = None,
) -> tuple[list[PlannedFix], list[Unfixed]]:
    """Fixes, and what cannot be fixed. ``attempts``: by file and fingerprint, how often a fix was refused."""

    def quote(path: str) -> str:
        return files.style(path).quote

    planner = Planner(analysis, policy, files, values, quote, attempts or {})
    corrector = Corrector(analysis, policy, files, values, quote)
    remover = Remover(analysis, policy, files, planner.placing.sharing)
    fixes = [*planner.plan(), *corrector.plan(), *remover.plan()]
    return fixes, [*planner.unfixed, *corrector.unfixed, *remover.unfixed]
