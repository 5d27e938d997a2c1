"""The whole of a repair: plan, edit, prove, look again, until nothing more can be done. Nothing is written here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lint_llm_tags.analysis.reading import Reading
from lint_llm_tags.cache.answers import analyse
from lint_llm_tags.fixes.attempts import Attempt
from lint_llm_tags.fixes.drafts import CODES
from lint_llm_tags.fixes.judging import Judge
from lint_llm_tags.fixes.planners import plan_all
from lint_llm_tags.fixes.planning import ways
from lint_llm_tags.fixes.plans import Unfixed
from lint_llm_tags.fixes.project import Files
from lint_llm_tags.fixes.proof import CHECKS
from lint_llm_tags.fixes.trials import Refusals, Suspects, identity_of
from lint_llm_tags.source.files import with_targets

if TYPE_CHECKING:
    from lint_llm_tags.analysis.result import Analysis
    from lint_llm_tags.analysis.sites import Unreadable
    from lint_llm_tags.fixes.plans import PlannedFix
    from lint_llm_tags.fixes.values import Values
    from lint_llm_tags.policy.model import Policy
    from lint_llm_tags.rules.model import Diagnostic
    from lint_llm_tags.source.files import Project

_ROUNDS = 30
"""Analyses of edits."""
Wanted = Callable[["PlannedFix", "Files"], bool]


@dataclass
class Mending:
    """The result: contents of the files that change, the fixes that were made, and what is left."""

    changed: dict[str, bytes] = field(default_factory=dict)
    before: dict[str, bytes] = field(default_factory=dict)
    """What they held; a file that was not there, nothing."""
    created: set[str] = field(default_factory=set)
    """Those of ``changed`` that were not there."""
    made: list[PlannedFix] = field(default_factory=list)
    offered: list[PlannedFix] = field(default_factory=list)
    """Fixes that were not wanted: unsafe ones, or those that somebody skipped."""
    unfixed: list[Unfixed] = field(default_factory=list)
    unreadable: Sequence[Unreadable] = ()
    """Files that were asked about and could not be read."""
    stable: bool = False
    """A further run would change nothing."""

    @property
    def edited(self) -> frozenset[str]:
        """The files that the fixes have edited."""
        return frozenset(step.path for fix in self.made for step in fix.steps)

    @property
    def proof(self) -> tuple[str, ...]:
        """The checks that every fix that was made has passed."""
        return (*CHECKS, "finding gone", "no new finding", *(("stable",) if self.stable else ()))


@dataclass
class Mender:
    """Repairs the files of one project under one policy."""

    project: Project
    targets: Sequence[str]
    policy: Policy
    values: Callable[[Files], Values]
    wanted: Wanted
    told: Callable[[Analysis, Mapping[str, bytes]], Iterable[Diagnostic]]
    """The findings of an analysis that are to be mended, given the contents that replace files."""
    overlay: Mapping[str, bytes] = field(default_factory=dict)
    tolerated: frozenset[str] = frozenset()
    """Rules whose new findings are expected: placeholders are what LLT202 finds."""
    creates: bool = True
    """Whether files may be added."""
    deployment: Sequence[str] = ()
    keep: bool = False
    """Whether the answer about the project as it is may come from its cache."""
    progress: Callable[[int, int], None] | None = None
    _reading: Reading | None = None
    """Of the last analysis."""

    def mend(self) -> Mending:
        """Mend what can be mended. Analyses the project once more than it takes rounds of edits."""
        result = Mending()
        contents = dict(self.overlay)
        refusals, suspects = Refusals(), Suspects()
        judge = Judge(self.policy, self.tolerated)
        analysis = self._analyse(contents)
        result.unreadable = analysis.unreadable
        rounds = 0
        while rounds < _ROUNDS:
            files = Files(self.project.root, with_targets(self.project, contents).files, contents, self.creates)
            wanted = self._wanted(analysis, files, refusals, result)
            if not wanted:
                result.stable = True
                break
            repeated = refusals.repeated(wanted, files)
            for fix in repeated:
                refusals.add(fix, "")
            if repeated:
                continue
            attempt = Attempt(files, suspects.portion(wanted))
            attempt.edit()
            for fix, reason in attempt.refused:
                refusals.add(fix, reason)
            if not attempt.made:
                continue
            rounds += 1
            trial = {**contents, **attempt.contents}
            after = self._analyse(trial)
            judgement = judge.judge(analysis, after, attempt)
            for fix, reason in judgement.refused:
                refusals.add(fix, reason)
            if len(judgement.suspects) == 1:
                refusals.add(judgement.suspects[0], judgement.reason)
            if judgement.is_fine:
                contents, analysis = trial, after
                result.made += attempt.made
                suspects.clear()
            elif not judgement.refused:
                suspects.accuse(judgement.suspects)
        told = {(item.code, item.place, item.reason.partition(":")[0]) for item in result.unfixed}
        more = _refused(analysis, refusals)
        result.unfixed += [item for item in more if (item.code, item.place, item.reason.partition(":")[0]) not in told]
        self._note_changes(contents, result)
        return result

    def _wanted(self, analysis: Analysis, files: Files, refusals: Refusals, result: Mending) -> list[PlannedFix]:
        """The fixes that are tried next; ``result`` is told of those that nobody wants and of what has no fix."""
        fixes, result.unfixed = self._planned(analysis, files, refusals.attempts)
        most = {code: ways(self.policy) for code in CODES.values()}
        possible = [fix for fix in fixes if refusals.attempts[identity_of(fix)] < most.get(fix.code, 1)]
        wanted = [fix for fix in possible if self.wanted(fix, files)]
        result.offered = [fix for fix in possible if fix not in wanted]
        return wanted

    def _note_changes(self, contents: Mapping[str, bytes], result: Mending) -> None:
        before = Files(self.project.root, (), self.overlay)
        for path, content in contents.items():
            old = before.raw(path)
            if content != old:
                result.changed[path], result.before[path] = content, old
                if path not in self.project.files:
                    result.created.add(path)

    def _analyse(self, contents: Mapping[str, bytes]) -> Analysis:
        added = [path for path in contents if path not in self.project.files]
        project, targets = with_targets(self.project, added), [*self.targets, *added]
        reading = Reading(project, targets, self.policy, contents, self.deployment)
        if self._reading is None:
            reading.program.keep_answers()
        else:
            reading.take_over(self._reading)
        self._reading = reading
        return analyse(
            project, targets, self.policy, overlay=contents, progress=self.progress, deployment=self.deployment,
            keep=self.keep, reading=reading,
        )  # fmt: skip

    def _planned(
        self, analysis: Analysis, files: Files, attempts: Mapping[tuple[str, str], int]
    ) -> tuple[list[PlannedFix], list[Unfixed]]:
        fixes, unfixed = plan_all(analysis, self.policy, files, self.values(files), attempts)
        told = {(item.code, item.place) for item in self.told(analysis, files.overlay)}
        return (
            [fix for fix in fixes if (fix.code, fix.place) in told],
            [item for item in unfixed if (item.code, item.place) in told],
        )


def _refused(analysis: Analysis, refusals: Refusals) -> list[Unfixed]:
    """What is left because all its fixes were refused."""
    return [
        Unfixed(CODES[site.kind], site.place, f"{', '.join(site.missing)}: {reason}")
        for site in analysis.sites
        if site.verdict == "untagged" and (reason := refusals.reasons.get((site.place.path, site.fingerprint)))
    ]
