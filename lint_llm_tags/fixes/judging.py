"""Whether edits did what they are for: their findings are gone, no new one came, and every other tag is what it was."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lint_llm_tags.fixes.drafts import CODES
from lint_llm_tags.rules.registry import ALL_RULES, run_rules

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence, Set

    from lint_llm_tags.analysis.result import Analysis
    from lint_llm_tags.analysis.sites import Place, Site
    from lint_llm_tags.fixes.attempts import Attempt
    from lint_llm_tags.fixes.plans import PlannedFix
    from lint_llm_tags.policy.model import Policy

UNDECIDED = "LLT206"


@dataclass
class Judgement:
    """What is wrong with a round of edits."""

    refused: list[tuple[PlannedFix, str]] = field(default_factory=list)
    """Fixes that did not do what they should, with the reason."""
    suspects: list[PlannedFix] = field(default_factory=list)
    """One of these did something else, too."""
    reason: str = ""
    """What that is."""

    @property
    def is_fine(self) -> bool:
        return not self.refused and not self.suspects


@dataclass(frozen=True)
class _Trouble:
    path: str
    near: frozenset[tuple[str, int, int, int, int]]
    """Where fixes stand, after the edits, that may have to do with it."""
    reason: str


@dataclass(frozen=True)
class Judge:
    """Compares the analyses before and after a round of edits."""

    policy: Policy
    tolerated: frozenset[str] = frozenset()
    """Rules whose new findings are expected: placeholders are what LLT202 finds."""

    def judge(self, before: Analysis, after: Analysis, attempt: Attempt) -> Judgement:
        refused = list(self._ineffective(before, after, attempt))
        if refused:
            return Judgement(refused)
        changed = self._changed_tags(before, after, attempt)
        troubles = changed or self._new_findings(before, after, attempt)
        if not troubles:
            return Judgement()
        return Judgement([], _suspects(troubles, attempt), troubles[0].reason)

    def _ineffective(self, before: Analysis, after: Analysis, attempt: Attempt) -> Iterator[tuple[PlannedFix, str]]:
        """Fixes after which the finding is still there."""
        sites = {(CODES[site.kind], *site.place[:5]): site for site in after.sites if site.verdict != "tagged"}
        missing = {site.place: site.missing for site in before.sites if site.verdict == "untagged"}
        for fix in attempt.made:
            site = sites.get((fix.code, *attempt.new_place(fix.place)))
            if site is None:
                continue
            had = missing.get(fix.place, ())
            still = [tag for tag in site.missing if tag in fix.tags and tag in had]
            lost = [tag for tag in site.missing if tag not in had]
            untold = [tag for tag in fix.tags if tag not in site.tags and site.verdict == "unknown"]
            if untold and site.kind != "client":
                yield fix, f"nobody could tell whether {', '.join(untold)} arrives after the edit"
            elif still:
                yield fix, f"{', '.join(still)} would still be missing after the edit"
            elif lost:
                yield fix, f"the edit would take away {', '.join(lost)}"

    def _changed_tags(self, before: Analysis, after: Analysis, attempt: Attempt) -> list[_Trouble]:
        """Tags that a request had before, and has no more, or with another value."""
        corrected = {tag for fix in attempt.made if fix.code not in CODES.values() for tag in fix.tags}
        sites = {(site.kind, *site.place[:5]): site for site in after.sites}
        written: dict[str, set[str]] = defaultdict(set)
        for fix in attempt.made:
            for tag, value in fix.tags.items():
                written[tag].add(value.text)
        found = []
        for site in before.sites:
            now = sites.get((site.kind, *attempt.new_place(site.place)))
            if now is not None and {place[:5] for place in _behind(now)} != set(map(attempt.new_place, _behind(site))):
                continue  # Of several requests that a line sends, another one is told of now: each has its own site.
            for tag in site.tags if now is not None else ():
                if now is not None and tag not in corrected and (change := _change(site, now, tag, written[tag])):
                    near = (site.place, *(client.place for client in site.clients), *_behind(site))
                    reason = f"the edit would {change} at {site.place.at}"
                    found.append(_Trouble(site.place.path, frozenset(map(attempt.new_place, near)), reason))
        return found

    def _new_findings(self, before: Analysis, after: Analysis, attempt: Attempt) -> list[_Trouble]:
        """Findings of a rule of which a file has more than it should have."""
        codes = frozenset(rule.code for rule in ALL_RULES) - self.tolerated
        counted: dict[tuple[str, str], int] = defaultdict(int)
        for fix in attempt.made:
            if fix.code not in CODES.values():
                counted[fix.place.path, fix.code] -= 1
        for item in run_rules(before, self.policy, codes):
            counted[item.place.path, item.code] += 1
        settled = {attempt.new_place(fix.place): fix.tags for fix in attempt.made}
        clients = {site.place[:5]: [client.place[:5] for client in site.clients] for site in after.sites}
        undecided = {site.place[:5]: site.tags for site in after.sites if site.verdict == "unknown"}
        lacked = {attempt.new_place(site.place): site.tags for site in before.sites if site.verdict == "untagged"}
        found = []
        for item in run_rules(after, self.policy, codes):
            place = item.place[:5]
            if place in settled and place in undecided and set(settled[place]) <= set(undecided[place]):
                continue  # What was missing is there; that other tags cannot be told was so before.
            if item.code == UNDECIDED and place in lacked and set(lacked[place]) <= set(undecided.get(place, ())):
                continue  # It lacked a tag for certain; that another one cannot be told came to light.
            key = item.place.path, item.code
            counted[key] -= 1
            if counted[key] < 0:
                reason = f"the edit would lead to a new finding: {item.code} at {item.place.at}"
                found.append(_Trouble(item.place.path, frozenset({place, *clients.get(place, ())}), reason))
        return found


def _suspects(troubles: Sequence[_Trouble], attempt: Attempt) -> list[PlannedFix]:
    """Who may have done it: the fixes of the same request and its clients, else those in the same files, else all."""
    places = {place for trouble in troubles for place in trouble.near}
    near = [fix for fix in attempt.made if attempt.new_place(fix.place) in places]
    paths = {trouble.path for trouble in troubles}
    return near or [fix for fix in attempt.made if any(step.path in paths for step in fix.steps)] or list(attempt.made)


def _behind(site: Site) -> tuple[Place, ...]:
    """The SDK's calls that a line sends requests with, if they are others."""
    return site.slot.inner if site.slot is not None else ()


def _change(before: Site, after: Site, tag: str, written: Set[str]) -> str:
    """What became of a tag: nothing (empty), or what would be done to it. ``written``: values of it that were added."""
    had, has = before.tags[tag], after.tags.get(tag)
    if has is None:
        return f"take away {tag}" if tag in after.missing else ""
    settled = had.state == has.state == "known" and tag not in before.missing
    # Where callers decide, another one may give another value now; and they are told apart where a tag is missing only.
    more = set(has.values) - set(had.values)
    same = set(had.values) <= set(has.values) and (before.verdict == "unknown" or more.isdisjoint(written))
    return f"change {tag}={had.values[0]}" if settled and not same else ""
