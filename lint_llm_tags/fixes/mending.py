"""The whole of a repair: plan, edit, prove, look again, until nothing more can be done. Nothing is written here."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from lint_llm_tags.analysis.engine import analyse
from lint_llm_tags.fixes.corrections import Corrector
from lint_llm_tags.fixes.layout import Layout
from lint_llm_tags.fixes.planning import CODES, WAYS, Planner
from lint_llm_tags.fixes.project import Files
from lint_llm_tags.fixes.proof import CHECKS, Unproven, edited, moved
from lint_llm_tags.fixes.styles import style_of
from lint_llm_tags.rules.model import Edit
from lint_llm_tags.rules.registry import ALL_RULES, run_rules

if TYPE_CHECKING:
    from lint_llm_tags.analysis.result import Analysis
    from lint_llm_tags.analysis.sites import Place, Site
    from lint_llm_tags.fixes.operations import Operation
    from lint_llm_tags.fixes.plans import PlannedFix, Unfixed
    from lint_llm_tags.fixes.sources import Source, Splice
    from lint_llm_tags.fixes.values import Values
    from lint_llm_tags.policy.model import Policy
    from lint_llm_tags.rules.model import Diagnostic
    from lint_llm_tags.source.files import Project

_ROUNDS = 8
Wanted = Callable[["PlannedFix", "Files"], bool]


@dataclass
class Mending:
    """The result: contents of the files that change, the fixes that were made, and what is left."""

    changed: dict[str, bytes] = field(default_factory=dict)
    before: dict[str, bytes] = field(default_factory=dict)
    made: list[PlannedFix] = field(default_factory=list)
    offered: list[PlannedFix] = field(default_factory=list)
    """Fixes that were not wanted: unsafe ones, or those that somebody skipped."""
    unfixed: list[Unfixed] = field(default_factory=list)
    stable: bool = False
    """A further run would change nothing."""

    @property
    def proof(self) -> tuple[str, ...]:
        """The checks that every fix that was made has passed."""
        return (*CHECKS, "finding gone", "no new finding", *(("stable",) if self.stable else ()))


@dataclass
class Mender:
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

    def mend(self) -> Mending:
        """Mend what can be mended. Analyses the project once more than it takes rounds of edits."""
        result = Mending()
        contents = dict(self.overlay)
        refused: dict[tuple[str, str], str] = {}
        attempts: dict[tuple[str, str], int] = defaultdict(int)

        def refuse(fix: PlannedFix, reason: str) -> None:
            refused.setdefault(_identity(fix), reason)
            attempts[_identity(fix)] += 1

        analysis = self._analyse(contents)
        for _ in range(_ROUNDS):
            files = Files(self.project.root, self.project.files, contents)
            fixes, unfixed = self._planned(analysis, files, attempts)
            result.unfixed = unfixed
            possible = [fix for fix in fixes if attempts[_identity(fix)] < (WAYS if fix.code in CODES.values() else 1)]
            wanted = [fix for fix in possible if self.wanted(fix, files)]
            result.offered = [fix for fix in possible if fix not in wanted]
            if not wanted:
                result.stable = True
                break
            attempt = _Attempt(files, wanted)
            attempt.edit()
            for fix, reason in attempt.refused:
                refuse(fix, reason)
            if not attempt.made:
                continue
            trial = {**contents, **attempt.contents}
            after = self._analyse(trial)
            wrong = self._wrong(analysis, after, attempt)
            if wrong:
                for fix, reason in wrong:
                    refuse(fix, reason)
                continue
            contents, analysis = trial, after
            result.made += attempt.made
        result.unfixed = [*result.unfixed, *self._refusals(analysis, refused)]
        for path, content in contents.items():
            old = Files(self.project.root, (), self.overlay).raw(path)
            if content != old:
                result.changed[path], result.before[path] = content, old
        return result

    def _analyse(self, contents: Mapping[str, bytes]) -> Analysis:
        return analyse(self.project, self.targets, self.policy, overlay=contents)

    def _planned(
        self, analysis: Analysis, files: Files, attempts: Mapping[tuple[str, str], int]
    ) -> tuple[list[PlannedFix], list[Unfixed]]:
        planner = Planner(
            analysis,
            self.policy,
            files,
            self.values(files),
            lambda path: _quote(self.project, files, path),
            attempts,
        )
        corrector = Corrector(analysis, self.policy, files, planner.values, planner.quote)
        planned = [*planner.plan(), *corrector.plan()]
        told = {(item.code, item.place) for item in self.told(analysis, files.overlay)}
        fixes = [fix for fix in planned if (fix.code, fix.place) in told]
        return fixes, [item for item in (*planner.unfixed, *corrector.unfixed) if (item.code, item.place) in told]

    def _wrong(self, before: Analysis, after: Analysis, attempt: _Attempt) -> list[tuple[PlannedFix, str]]:
        """Fixes after which the finding is still there, or a new one came."""
        untagged = {site.place[:5]: site for site in after.sites if site.verdict == "untagged"}
        missing = {site.place: site.missing for site in before.sites if site.verdict == "untagged"}
        wrong: list[tuple[PlannedFix, str]] = []
        for fix in attempt.made:
            site = untagged.get(attempt.new_place(fix.place))
            if site is not None and CODES[site.kind] == fix.code:
                had = missing.get(fix.place, ())
                still = [tag for tag in site.missing if tag in fix.tags and tag in had]
                lost = [tag for tag in site.missing if tag not in had]
                if still:
                    wrong.append((fix, f"{', '.join(still)} would still be missing after the edit"))
                elif lost:
                    wrong.append((fix, f"the edit would take away {', '.join(lost)}"))
        if wrong:
            return wrong
        new = self._new_findings(before, after, attempt)
        if not new:
            return []
        guilty = [fix for fix in attempt.made if any(step.path in new for step in fix.steps)] or attempt.made
        finding = next(iter(new.values()))
        reason = f"the edit would lead to a new finding: {finding.code} at {finding.place.at}"
        return [(fix, reason) for fix in guilty]

    def _new_findings(self, before: Analysis, after: Analysis, attempt: _Attempt) -> dict[str, Diagnostic]:
        """A finding of each file that has more of a rule than it should have."""
        codes = frozenset(rule.code for rule in ALL_RULES) - self.tolerated
        counted: dict[tuple[str, str], int] = defaultdict(int)
        for fix in attempt.made:
            if fix.code not in CODES.values():
                counted[fix.place.path, fix.code] -= 1
        for item in run_rules(before, self.policy, codes):
            counted[item.place.path, item.code] += 1
        found: dict[str, Diagnostic] = {}
        for item in run_rules(after, self.policy, codes):
            key = item.place.path, item.code
            counted[key] -= 1
            if counted[key] < 0:
                found[item.place.path] = item
        return found

    def _refusals(self, analysis: Analysis, refused: Mapping[tuple[str, str], str]) -> list[Unfixed]:
        from lint_llm_tags.fixes.plans import Unfixed

        return [
            Unfixed(CODES[site.kind], site.place, f"{', '.join(site.missing)}: {reason}")
            for site in analysis.sites
            if site.verdict == "untagged" and (reason := refused.get(_site_identity(site)))
        ]


def edits_of(fix: PlannedFix, files: Files) -> tuple[Edit, ...] | None:
    """The text that a fix would change, in order; None where its place cannot be found."""
    found = []
    for step in fix.steps:
        source = files.source(step.path)
        layout = Layout(source, style_of(files.root, source))
        try:
            found += [Edit(source.place(start, end), text) for start, end, text in step.operation.splices(layout)]
        except (ValueError, StopIteration):
            return None
    return tuple(sorted(found, key=lambda edit: edit.place[:3]))


def preview(fixes: Sequence[PlannedFix], files: Files) -> Iterator[tuple[str, bytes, bytes]]:
    """What these fixes alone would change: path, old and new content."""
    attempt = _Attempt(files, fixes)
    attempt.edit()
    for path, content in attempt.contents.items():
        yield path, files.raw(path), content


@dataclass
class _Attempt:
    """One round of edits, file by file; what cannot be proven is left out."""

    files: Files
    fixes: Sequence[PlannedFix]
    made: list[PlannedFix] = field(default_factory=list)
    refused: list[tuple[PlannedFix, str]] = field(default_factory=list)
    contents: dict[str, bytes] = field(default_factory=dict)
    _moves: dict[str, dict[tuple[int, int, int, int], tuple[int, int, int, int]]] = field(default_factory=dict)

    def edit(self) -> None:
        pending = list(self.fixes)
        while pending:
            try:
                chosen = self._compatible(pending)
                self._apply(chosen)
                return
            except _Refused as error:  # noqa: PERF203
                self.refused.append((error.fix, error.reason))
                pending.remove(error.fix)

    def _compatible(self, fixes: Sequence[PlannedFix]) -> list[PlannedFix]:
        """Fixes whose edits do not overlap; the others have to wait for the next round."""
        taken: dict[str, list[tuple[Operation, list[Splice]]]] = defaultdict(list)
        chosen = []
        for fix in fixes:
            new: list[tuple[str, Operation, list[Splice]]] = []
            for step in fix.steps:
                if any(step.operation == operation for operation, _ in taken[step.path]):
                    continue
                source = self.files.source(step.path)
                try:
                    splices = step.operation.splices(Layout(source, style_of(self.files.root, source)))
                except (ValueError, StopIteration) as error:
                    raise _Refused(fix, f"the place of the edit cannot be found ({error})") from None
                new.append((step.path, step.operation, splices))
            others = [(path, splices) for path, _, splices in new]
            apart = all(not _overlap(splices, other) for path, splices in others for _, other in taken[path]) and all(
                not _overlap(first, second)
                for index, (path, first) in enumerate(others)
                for other_path, second in others[index + 1 :]
                if path == other_path
            )
            if apart:
                chosen.append(fix)
                for path, operation, splices in new:
                    taken[path].append((operation, splices))
        self._splices = {path: [splice for _, one in found for splice in one] for path, found in taken.items() if found}
        self._operations = {path: [operation for operation, _ in found] for path, found in taken.items() if found}
        return chosen

    def _apply(self, fixes: Sequence[PlannedFix]) -> None:
        contents: dict[str, bytes] = {}
        moves = {}
        for path, operations in self._operations.items():
            source = self.files.source(path)
            try:
                new: Source = edited(source, operations, self._splices[path])
            except Unproven as error:
                guilty = next(fix for fix in fixes if any(step.path == path for step in fix.steps))
                raise _Refused(self._culprit(path, fixes) or guilty, str(error)) from None
            contents[path] = new.encoded(new.text)
            moves[path] = moved(source, operations, new)
        self.contents, self._moves = contents, moves
        self.made = [replace(fix, edits=edits_of(fix, self.files) or ()) for fix in fixes]

    def _culprit(self, path: str, fixes: Sequence[PlannedFix]) -> PlannedFix | None:
        """The fix that cannot be proven alone."""
        source = self.files.source(path)
        layout = Layout(source, style_of(self.files.root, source))
        for fix in fixes:
            operations = [step.operation for step in fix.steps if step.path == path]
            splices = [splice for operation in operations for splice in operation.splices(layout)]
            try:
                if operations:
                    edited(source, operations, splices)
            except Unproven:
                return fix
        return None

    def new_place(self, place: Place) -> tuple[str, int, int, int, int]:
        """Where something stands after the edits."""
        moves = self._moves.get(place.path, {})
        return (place.path, *moves.get(place[1:5], place[1:5]))


class _Refused(Exception):
    def __init__(self, fix: PlannedFix, reason: str) -> None:
        super().__init__(reason)
        self.fix = fix
        self.reason = reason


def _overlap(first: Sequence[Splice], second: Sequence[Splice]) -> bool:
    return any(
        one.start == other.start
        or max(one.start, other.start) < min(one.end, other.end)
        or one.start < other.start < one.end
        or other.start < one.start < other.end
        for one in first
        for other in second
    )


def _identity(fix: PlannedFix) -> tuple[str, str]:
    """The same for a fix in the next round, when lines have moved: no two of a file have the same."""
    return fix.place.path, fix.identity


def _site_identity(site: Site) -> tuple[str, str]:
    return site.place.path, site.fingerprint


def _quote(project: Project, files: Files, path: str) -> str:
    return style_of(project.root, files.source(path)).quote
