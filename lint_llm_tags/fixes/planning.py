"""Which sites get which tags: those of a client at its construction, the rest at the calls."""

from __future__ import annotations

import ast
from collections import defaultdict
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

from lint_llm_tags.fixes.drafts import CODES, Draft
from lint_llm_tags.fixes.features import accepted
from lint_llm_tags.fixes.placing import Placing
from lint_llm_tags.fixes.plans import CannotFix, PlannedFix, Unfixed
from lint_llm_tags.fixes.sharing import Sharing
from lint_llm_tags.fixes.spelling import Spelling
from lint_llm_tags.fixes.values import Unfilled, Value, Values
from lint_llm_tags.source.text import Unreadable
from lint_llm_tags.tags.carriers import is_placeholder

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from lint_llm_tags.analysis.result import Analysis
    from lint_llm_tags.analysis.sites import Place, Site
    from lint_llm_tags.fixes.project import Files
    from lint_llm_tags.fixes.sources import Source
    from lint_llm_tags.policy.model import Policy


def ways(policy: Policy) -> int:
    """How many ways there are to fix a site, tried in turn.

    As it is best, at the place itself, beside its tags, at its clients, in its chain, in the wrapper it calls; before
    these, if the policy wants it, as it is best with an envelope.
    """
    return 6 + _with_envelopes(policy)


def _with_envelopes(policy: Policy) -> bool:
    return policy.carriers.insert_style == "envelope"


@dataclass
class Planner:
    """Plans the fixes of one analysis."""

    analysis: Analysis
    policy: Policy
    files: Files
    values: Values
    quote: Callable[[str], str] = lambda path: '"'
    """The quotation mark of a file."""
    attempts: Mapping[tuple[str, str], int] = field(default_factory=dict)
    """By file and fingerprint of a site: how often a fix was refused."""
    unfixed: list[Unfixed] = field(default_factory=list)

    def plan(self) -> list[PlannedFix]:
        """Fixes for LLT101, LLT102 and LLT103; what cannot be fixed goes to ``unfixed``."""
        untagged = [site for site in self.analysis.sites if site.verdict == "untagged"]
        clients = [site for site in untagged if site.kind == "client"]
        found: list[PlannedFix] = []
        supplied: dict[Place, set[str]] = {}
        for site in clients:
            if self._is_said_by_calls(site):
                continue
            draft = self._site(site, self._lacking(site)) if self._is_worth(site) else None
            if draft is not None:
                found.append(draft.finished())
                supplied[site.place] = set(draft.tags)
        for site in untagged:
            if site.kind != "client" and self._is_worth(site):
                draft = self._site(site, tuple(tag for tag in site.missing if not _at_clients(site, tag, supplied)))
                if draft is not None:
                    found.append(draft.finished())
        return found

    def _lacking(self, client: Site) -> tuple[str, ...]:
        """The tags to add to a client: not those that each of its calls brings by itself."""
        uses = [use for use in self.analysis.sites if any(origin.place == client.place for origin in use.clients)]
        lacking = tuple(
            tag
            for tag in client.missing
            if not uses or not all(tag in use.tags and use.tags[tag].state == "known" for use in uses)
        )
        return lacking if not self._attempts(client) else client.missing

    def _is_said_by_calls(self, client: Site) -> bool:
        """Whether calls of a client have to name all tags: each says another, and replaces what the client has."""
        uses = [use for use in self.analysis.sites if any(origin.place == client.place for origin in use.clients)]
        if len(uses) < 2 or any(self._attempts(use) or not self._replaces_all(use, client) for use in uses):
            return False
        drafts = [self._values_of(use) for use in uses]
        return any(values != drafts[0] for values in drafts)

    def _replaces_all(self, use: Site, client: Site) -> bool:
        slot = use.slot
        return slot is not None and slot.replaces and slot.given == "no" and set(client.missing) <= set(use.missing)

    def _values_of(self, site: Site) -> dict[str, str]:
        source = self.files.source(site.place.path)
        node = source.node_at(site.place, (ast.Call,))
        found = {tag: self.values.value(tag, source, node) for tag in site.missing} if node is not None else {}
        return {tag: value.text for tag, value in found.items() if isinstance(value, Value)}

    def _attempts(self, site: Site) -> int:
        return self.attempts.get((site.place.path, site.fingerprint), 0)

    def _is_worth(self, site: Site) -> bool:
        return self._attempts(site) < ways(self.policy)

    def _site(self, site: Site, tags: Sequence[str]) -> Draft | None:
        """The fix of a site, as far as there is one."""
        if not tags:
            return None
        try:
            source = self.files.source(site.place.path)
            node = source.node_at(site.place, (ast.Call,))
        except Unreadable as error:
            self._leave(site, tags, f"the file {error.reason}")
            return None
        if not isinstance(node, ast.Call):
            self._leave(site, tags, "no call stands where it was found")
            return None
        if site.kind == "client" and (others := self._other_services(site)):
            self._leave(site, tags, f"several services use this client ({others}): their calls carry the tags")
            return None
        before = int(_with_envelopes(self.policy))
        attempts = self._attempts(site)
        draft = Draft(site, attempt=max(0, attempts - before), plain=attempts >= before > 0)
        at_wrapper = self._fill(draft, tags, source, node)
        return self._placed(draft, source, node, at_wrapper=at_wrapper) if draft.tags else None

    def _fill(self, draft: Draft, tags: Sequence[str], source: Source, node: ast.Call) -> bool:
        """Find the values of tags; gives whether a wrapper knows one of them that its callers do not."""
        site = draft.site
        reasons: dict[str, list[Unfilled]] = defaultdict(list)
        at_wrapper = False
        for tag in tags:
            made = site.kind == "client" and tag not in self.policy.client_tags
            dead = self._dead_value(site, tag) if tag not in self.values.given else None
            value = dead or self.values.value(tag, source, node, vague=not made, made=made)
            if isinstance(value, Unfilled) and (known := self._known_to_wrapper(site, tag)) is not None:
                value, at_wrapper = known, True
            if isinstance(value, Unfilled):
                reasons[value.why].append(value)
            else:
                draft.tags[tag] = value
        for unfilled in reasons.values():
            lacking = [value.tag for value in unfilled]
            self._leave(site, lacking, unfilled[0].reason_for(lacking))
        return at_wrapper

    def _placed(self, draft: Draft, source: Source, node: ast.Call, *, at_wrapper: bool) -> Draft | None:
        """The draft with its edits: the first that leaves no doubt, else the first that there is."""
        placing = self.placing
        places = (
            placing.place, placing.beside_its_tags, placing.at_its_clients, placing.in_its_chain,
            placing.in_its_wrapper,
        )  # fmt: skip
        if at_wrapper:
            places = (places[-1], *places[:-1])
        refusals: list[str] = []
        doubtful: Draft | None = None
        for place in places[max(0, draft.attempt - 1) :]:
            trial = replace(draft, steps=[], tags=dict(draft.tags), doubts=[])
            try:
                place(trial, source, node)
            except CannotFix as error:
                refusals.append(str(error))
                continue
            except Unreadable as error:
                refusals.append(f"a file that has to be looked at {error.reason}")
                continue
            if not trial.doubts:
                return trial if trial.steps else None
            doubtful = doubtful or trial
        if doubtful is None and not self._attempts(draft.site):  # Else the reason is what was wrong with the first.
            self._leave(draft.site, tuple(draft.tags), refusals[0])
        return doubtful

    def _dead_value(self, site: Site, tag: str) -> Value | None:
        """What the code says already where tags do not arrive."""
        for found in (each for dead in site.dead for each in dead.tags):
            if found.key == tag and len(found.values) == 1 and found.state == "known":
                if accepted(found.values[0], self.policy.tags.get(tag)) and not is_placeholder(found.values[0]):
                    return Value(found.values[0], f"{found.carrier} at {found.place.at}, where it does not arrive")
        return None

    def _known_to_wrapper(self, site: Site, tag: str) -> Value | None:
        """What the wrapper that a line calls says, where the line's own surroundings say nothing."""
        found: Value | None = None
        for place in site.slot.inner if site.slot is not None else ():
            source = self.files.source(place.path)
            node = source.node_at(place, (ast.Call,))
            value = self.values.value(tag, source, node, vague=False) if node is not None else None
            if not isinstance(value, Value) or (found is not None and found.text != value.text):
                return None
            found = value
        return found

    def _leave(self, site: Site, tags: Sequence[str], reason: str) -> None:
        named_tags = ", ".join(tags)
        possible = site.slot is not None
        self.unfixed.append(Unfixed(CODES[site.kind], site.place, f"{named_tags}: {reason}", possible))

    def _other_services(self, site: Site) -> str:
        """The services that use a client, where they are several or others than its own."""
        users = {
            use.service
            for use in self.analysis.sites
            if use.service and any(client.place == site.place for client in use.clients)
        }
        return ", ".join(sorted(users)) if (users - {site.service} and site.service != "") or len(users) > 1 else ""

    @cached_property
    def placing(self) -> Placing:
        sharing = Sharing(self.analysis, self.files, self.values)
        return Placing(self.analysis, self.files, Spelling(self.policy, self.files, self.values, self.quote), sharing)


def _at_clients(site: Site, tag: str, supplied: Mapping[Place, set[str]]) -> bool:
    """Whether every client that a request may come from carries the tag once it is fixed."""
    return (
        bool(site.clients)
        and all(tag in supplied.get(client.place, ()) or tag not in client.missing for client in site.clients)
        and any(tag in client.missing for client in site.clients)
    )
