"""One round of edits: what of it goes together, and the contents that come of it. Nothing is written here."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from lint_llm_tags.fixes.layout import Layout
from lint_llm_tags.fixes.proof import Unproven, edited, moved
from lint_llm_tags.rules.model import Edit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lint_llm_tags.analysis.sites import Place
    from lint_llm_tags.fixes.operations import Operation
    from lint_llm_tags.fixes.plans import PlannedFix
    from lint_llm_tags.fixes.project import Files
    from lint_llm_tags.fixes.sources import Source, Splice


def edits_of(fix: PlannedFix, files: Files) -> tuple[Edit, ...] | None:
    """The text that a fix would change, in order; None where its place cannot be found."""
    found = []
    for step in fix.steps:
        source = files.source(step.path)
        layout = Layout(source, files.style(step.path))
        try:
            found += [Edit(source.place(start, end), text) for start, end, text in step.operation.splices(layout)]
        except (ValueError, StopIteration):
            return None
    return tuple(sorted(found, key=lambda edit: edit.place[:3]))


def preview(fixes: Sequence[PlannedFix], files: Files) -> Iterator[tuple[str, bytes, bytes]]:
    """What these fixes alone would change: path, old and new content."""
    attempt = Attempt(files, fixes)
    attempt.edit()
    for path, content in attempt.contents.items():
        yield path, files.raw(path), content


@dataclass
class Attempt:
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
        """Fixes whose edits do not meet; the others have to wait for the next round."""
        taken: dict[str, list[tuple[Operation, list[Splice]]]] = defaultdict(list)
        chosen: list[PlannedFix] = []
        for fix in fixes:
            new: list[tuple[str, Operation, list[Splice]]] = []
            for step in fix.steps:
                if any(step.operation == operation for operation, _ in taken[step.path]):
                    continue
                source = self.files.source(step.path)
                try:
                    splices = step.operation.splices(Layout(source, self.files.style(step.path)))
                except (ValueError, StopIteration) as error:
                    raise _Refused(fix, f"the place of the edit cannot be found ({error})") from None
                new.append((step.path, step.operation, splices))
            others = [(path, splices) for path, _, splices in new]
            apart = all(
                not _overlap(splices, other) and not _share_a_line(self.files.source(path), splices, other)
                for path, splices in others
                for _, other in taken[path]
            ) and all(
                not _overlap(first, second)
                for index, (path, first) in enumerate(others)
                for other_path, second in others[index + 1 :]
                if path == other_path
            )
            if not apart and not chosen:
                raise _Refused(fix, "two of its edits meet")
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
                new = edited(source, operations, self._splices[path])
            except Unproven as error:
                guilty = next(fix for fix in fixes if any(step.path == path for step in fix.steps))
                raise _Refused(self._culprit(path, fixes) or guilty, str(error)) from None
            contents[path] = new.source.encoded(new.source.text)
            moves[path] = moved(source, new)
        self.contents, self._moves = contents, moves
        self.made = [replace(fix, edits=edits_of(fix, self.files) or ()) for fix in fixes]

    def _culprit(self, path: str, fixes: Sequence[PlannedFix]) -> PlannedFix | None:
        """The fix that cannot be proven alone."""
        source = self.files.source(path)
        layout = Layout(source, self.files.style(path))
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


def _share_a_line(source: Source, first: Sequence[Splice], second: Sequence[Splice]) -> bool:
    """Whether the length of a line depends on both."""

    def lines(splices: Sequence[Splice]) -> set[int]:
        return {
            line for one in splices for line in range(source.position(one.start)[0], source.position(one.end)[0] + 1)
        }

    return not lines(first).isdisjoint(lines(second))


def _overlap(first: Sequence[Splice], second: Sequence[Splice]) -> bool:
    return any(
        one.start == other.start
        or max(one.start, other.start) < min(one.end, other.end)
        or one.start < other.start < one.end
        or other.start < one.start < other.end
        for one in first
        for other in second
    )
