"""From everything that the rules find to what is told: comments, noqa and waivers take away, some add."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Literal

from lint_llm_tags.analysis.sites import Place
from lint_llm_tags.dataclass import dataclass, field, replace
from lint_llm_tags.rules.diagnostics import in_order
from lint_llm_tags.rules.llt901_bad_suppression import bad_suppression
from lint_llm_tags.rules.llt902_unused_suppression import unused_suppression
from lint_llm_tags.rules.registry import ALL_RULES, run_rules
from lint_llm_tags.source.names import is_deployment_file
from lint_llm_tags.source.text import SUPPRESSION_MARK, Unreadable
from lint_llm_tags.suppressions.comments import comments_of, deployment_comments_of
from lint_llm_tags.suppressions.leniency import Leniency
from lint_llm_tags.suppressions.noqa import Noqa
from lint_llm_tags.suppressions.reading import BadSuppressionError, terms_of
from lint_llm_tags.suppressions.waivers import Waivers, lines_of_waivers

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Iterator, Sequence

    from lint_llm_tags.analysis.result import Analysis
    from lint_llm_tags.policy.model import Policy
    from lint_llm_tags.rules.model import Diagnostic
    from lint_llm_tags.source.reading import Files
    from lint_llm_tags.suppressions.comments import Comment
    from lint_llm_tags.suppressions.reading import Terms

_COMPARING = frozenset(rule.code for rule in ALL_RULES if rule.compares)


@dataclass(frozen=True, slots=True)
class Suppressed:
    """A diagnostic that is not told, and why not."""

    diagnostic: Diagnostic
    by: Literal["comment", "noqa", "waiver", "baseline", "since"]
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Judged:
    """What is told, in order, and what is not."""

    kept: tuple[Diagnostic, ...]
    suppressed: tuple[Suppressed, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """What was asked about, besides the analysis."""

    policy: Policy
    codes: frozenset[str]
    files: Files
    today: datetime.date
    complete: bool = False
    """The whole project was asked about, so that what suppresses nothing is of no use."""
    noqa: bool = True
    """Follow noqa comments; flake8 does that itself."""


def judge(analysis: Analysis, question: Question) -> Judged:
    """Run the rules and take away what comments, noqa and waivers cover."""
    found = run_rules(analysis, question.policy, question.codes)
    paths = dict.fromkeys([*analysis.marked, *(item.place.path for item in found)])
    comments = {path: _Comments(path, question) for path in paths}
    suppressed: list[Suppressed] = []
    left: list[Diagnostic] = []
    for item in found:
        reason = comments[item.place.path].covering(item)
        if reason is None:
            left.append(item)
        else:
            suppressed.append(Suppressed(item, "comment", reason))
    for each in comments.values():
        left += each.findings()
    kept = _without_noqa(left, question, suppressed)
    told = _enforced(_without_waived(kept, question, suppressed), question)
    return Judged(tuple(in_order(told)), tuple(suppressed))


def _without_noqa(
    found: Iterable[Diagnostic], question: Question, suppressed: list[Suppressed]
) -> Iterator[Diagnostic]:
    known: dict[str, Noqa] = {}
    wanted = question.noqa and question.policy.suppressions.noqa
    for item in found:
        path, line = item.place.path, item.place.line
        if wanted and path not in known:
            known[path] = Noqa("" if is_deployment_file(path) else _text(path, question.files, b"noqa"))
        if wanted and known[path].covers(line, item.code):
            suppressed.append(Suppressed(item, "noqa"))
        else:
            yield item


def _without_waived(
    found: Iterable[Diagnostic], question: Question, suppressed: list[Suppressed]
) -> Iterator[Diagnostic]:
    waivers = Waivers(question.policy, question.today)
    for item in found:
        waiver = waivers.covering(item.place.path, item.code)
        if waiver is None:
            yield item
        else:
            suppressed.append(Suppressed(item, "waiver", waiver.reason))
    yield from _about_waivers(waivers, question)


def _enforced(found: Iterable[Diagnostic], question: Question) -> Iterator[Diagnostic]:
    """What does not block yet is told as ``info``."""
    leniency = Leniency(question.policy.enforcement, question.today)
    for item in found:
        yield replace(item, severity="info") if leniency.covers(item.place.path, item.code) else item


def _about_waivers(waivers: Waivers, question: Question) -> Iterator[Diagnostic]:
    lines = lines_of_waivers(question.policy)
    if question.policy.source is None:
        return
    source = os.path.relpath(question.policy.source, question.policy.root).replace(os.sep, "/")
    for waiver, problem in waivers.lapsed() if "LLT901" in question.codes else ():
        if waiver in lines:
            place = _line(source, lines[waiver])
            yield bad_suppression(place, f"waiver of {waiver.paths[0]}", problem)
    for waiver in waivers.unused() if question.complete and "LLT902" in question.codes else ():
        # A rule that does not run could not have found anything.
        if waiver in lines and any(code.startswith(waiver.rules) for code in question.codes):
            yield unused_suppression(
                _line(source, lines[waiver]), f"waiver for {waiver.paths[0]}", waiver.rules, partly=False
            )


def _line(path: str, line: int) -> Place:
    return Place(path, line, 1, line, 1)


def _text(path: str, files: Files, needed: bytes) -> str:
    """The text of a file, empty when it cannot be read or does not hold ``needed`` in any case."""
    try:
        raw = files.raw(path)
        return files.source(path).text if needed in raw.lower() else ""
    except Unreadable:
        return ""


@dataclass(slots=True)
class _Comments:
    """The suppressions in the comments of one file."""

    path: str
    question: Question
    terms: list[tuple[Comment, Terms, set[str]]] = field(init=False, default_factory=list)
    """With the codes that each one was of use for."""
    bad: list[tuple[Comment, str]] = field(init=False, default_factory=list)

    def __post_init__(self) -> None:
        text = _text(self.path, self.question.files, SUPPRESSION_MARK)
        deployed = is_deployment_file(self.path)
        for comment in deployment_comments_of(self.path, text) if deployed else comments_of(text):
            self._read(comment)

    def _read(self, comment: Comment) -> None:
        try:
            terms = terms_of(comment.text, self.question.policy.suppressions, self.question.today)
            if terms is not None and terms.whole_file and not comment.own_line:
                raise BadSuppressionError("for the whole file needs a line of its own")
        except BadSuppressionError as error:
            self.bad.append((comment, str(error)))
            return
        if terms is not None:
            self.terms.append((comment, terms, set()))

    def covering(self, item: Diagnostic) -> str | None:
        """The reason of the first suppression that covers a diagnostic."""
        reason = None
        for comment, terms, used in self.terms:
            if not terms.whole_file and not comment.speaks_about(item.place.line, item.place.end_line):
                continue
            if not terms.codes or item.code.startswith(terms.codes):
                used.update(code for code in terms.codes or (item.code,) if item.code.startswith(code))
                reason = terms.reason if reason is None else reason
        return reason

    def findings(self) -> Iterator[Diagnostic]:
        """What is wrong with the suppressions themselves."""
        codes = self.question.codes
        for comment, problem in self.bad if "LLT901" in codes else ():
            yield bad_suppression(self._place(comment), "suppression", problem)
        for comment, terms, used in self.terms if "LLT902" in codes else ():
            if terms.codes:
                unused = [code for code in terms.codes if code not in used and self._decided(code)]
            else:
                unused = [""] if not used and self._decided("LLT") else []
            if unused:
                named: Sequence[str] = [code for code in unused if code]
                place = self._place(comment)
                yield unused_suppression(place, "suppression", named, partly=len(unused) < len(terms.codes))

    def _decided(self, prefix: str) -> bool:
        """Whether a rule that ``prefix`` names would have told of what there is in this file."""
        meant = {code for code in self.question.codes if code.startswith(prefix)}
        return bool(meant) and (self.question.complete or meant.isdisjoint(_COMPARING))

    def _place(self, comment: Comment) -> Place:
        column = comment.column
        return Place(self.path, comment.line, column, comment.line, column + len(comment.text))
