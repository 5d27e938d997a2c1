"""Which tag goes where: from the sites of an analysis to operations on its files."""

from __future__ import annotations

import ast
import json
from collections import defaultdict
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

from lint_llm_tags.fixes.displays import Display, Uses, binding, display_of, displays_of, named
from lint_llm_tags.fixes.envelopes import Envelopes
from lint_llm_tags.fixes.features import accepted
from lint_llm_tags.fixes.layout import flat
from lint_llm_tags.fixes.operations import AddArgument, AddEntries, Replace, Wrap, extent
from lint_llm_tags.fixes.plans import CannotFix, PlannedFix, Step, Unfixed
from lint_llm_tags.fixes.rendering import (
    carrier_value,
    entries,
    is_one_for_all,
    like_neighbours,
    list_entry,
    literal,
    nested,
    pair,
    prefixed,
    tuple_entry,
)
from lint_llm_tags.fixes.signatures import positional_parameters
from lint_llm_tags.fixes.values import Unfilled, Value, Values
from lint_llm_tags.source.text import Unreadable
from lint_llm_tags.tags.carriers import is_placeholder

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from lint_llm_tags.analysis.result import Analysis
    from lint_llm_tags.analysis.sites import Place, Site, Slot
    from lint_llm_tags.fixes.layout import Piece
    from lint_llm_tags.fixes.project import Files
    from lint_llm_tags.fixes.sources import Source
    from lint_llm_tags.policy.model import Policy
    from lint_llm_tags.providers.model import Holds
    from lint_llm_tags.rules.model import Applicability

WAYS = 3
"""Ways to fix a site that are tried one after the other: as it is best, at the place itself, at its clients."""
CODES = {"client": "LLT101", "call": "LLT102", "http": "LLT103"}
_EMPTY = (None, "", ...)


@dataclass
class _Draft:
    """A fix while it is being planned."""

    site: Site
    steps: list[Step] = field(default_factory=list)
    tags: dict[str, Value] = field(default_factory=dict)
    doubts: list[str] = field(default_factory=list)
    attempt: int = 0
    """How often a fix of this site was refused before: each time another way is tried."""


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
            draft = self._site(site, site.missing) if self._is_worth(site) else None
            if draft is not None:
                found.append(_finished(draft))
                supplied[site.place] = set(draft.tags)
        for site in untagged:
            if site.kind != "client" and self._is_worth(site):
                draft = self._site(site, tuple(tag for tag in site.missing if not _at_clients(site, tag, supplied)))
                if draft is not None:
                    found.append(_finished(draft))
        return found

    def _is_worth(self, site: Site) -> bool:
        return self.attempts.get((site.place.path, site.fingerprint), 0) < WAYS

    # One site

    def _site(self, site: Site, tags: Sequence[str]) -> _Draft | None:
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
        draft = _Draft(site, attempt=self.attempts.get((site.place.path, site.fingerprint), 0))
        reasons: dict[str, list[str]] = defaultdict(list)
        for tag in tags:
            value = self._dead_value(site, tag) or self.values.value(tag, source, node)
            if isinstance(value, Unfilled):
                reasons[value.reason].append(tag)
            else:
                draft.tags[tag] = value
        for reason, lacking in reasons.items():
            self._leave(site, lacking, reason)
        if not draft.tags:
            return None
        refusals: list[str] = []
        doubtful: _Draft | None = None
        for way in (self._place, self._at_its_clients)[draft.attempt >= WAYS - 1 :]:
            trial = replace(draft, steps=[], tags=dict(draft.tags), doubts=[])
            try:
                way(trial, source, node)
            except CannotFix as error:
                refusals.append(str(error))
                continue
            if not trial.doubts:
                return trial if trial.steps else None
            doubtful = doubtful or trial
        if doubtful is None:
            self._leave(site, tuple(draft.tags), refusals[0])
        return doubtful

    def _at_its_clients(self, draft: _Draft, source: Source, node: ast.Call) -> None:
        """Where a call takes no tags: to the constructions of its clients, if all their calls need the same."""
        del source, node
        site = draft.site
        if site.kind == "client" or not site.clients:
            raise CannotFix("its client is not seen being constructed")
        for origin in site.clients:
            client = self._clients.get(origin.place)
            if client is None or client.slot is None:
                raise CannotFix(f"its client at {origin.place.at} takes no tags")
            users = [use for use in self.analysis.sites if any(other.place == origin.place for other in use.clients)]
            if not all(use is site or use.verdict == "tagged" or self._needs_the_same(use, draft, tuple(draft.tags))
                       for use in users):  # fmt: skip
                raise CannotFix(f"the calls of its client at {origin.place.at} need different tags")
            at = self.files.source(client.place.path)
            construction = at.node_at(client.place, (ast.Call,))
            if not isinstance(construction, ast.Call) or client.slot.function[1]:
                raise CannotFix(f"no call stands at {origin.place.at}")
            self._into_argument(draft, at, construction, client.slot, tuple(draft.tags))

    @cached_property
    def _clients(self) -> dict[Place, Site]:
        return {site.place: site for site in self.analysis.sites if site.kind == "client"}

    def _dead_value(self, site: Site, tag: str) -> Value | None:
        """What the code says already where tags do not arrive."""
        for found in (each for dead in site.dead for each in dead.tags):
            if found.key == tag and len(found.values) == 1 and found.state == "known":
                if accepted(found.values[0], self.policy.tags.get(tag)) and not is_placeholder(found.values[0]):
                    return Value(found.values[0], f"{found.carrier} at {found.place.at}, where it does not arrive")
        return None

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

    def _place(self, draft: _Draft, source: Source, node: ast.Call) -> None:
        """Decide where the tags of a draft go, and add the steps."""
        slot = draft.site.slot
        if slot is None:
            raise CannotFix(draft.site.hint or "no argument here takes tags")
        if slot.holds == "tag":
            raise CannotFix("each tag has an argument of its own here")
        rest = self._as_parameters(draft, source, node, slot)
        slot = self._packed(slot)
        if not rest:
            return
        if slot.function[1] and not slot.argument:
            self._at_inner(draft, rest, slot)
            return
        if not slot.argument:
            self._into_known_display(draft, slot, rest)
            return
        self._doubt_replacing(draft, slot, rest)
        if not slot.recommended:
            draft.doubts.append(f"some servers refuse {slot.argument}")
        if slot.release:
            draft.doubts.append(f"{slot.argument} needs {slot.release} or newer, and no release is pinned")
        self._into_argument(draft, source, node, slot, rest)

    def _doubt_replacing(self, draft: _Draft, slot: Slot, tags: Sequence[str]) -> None:
        """A tag that is set on some paths, and not in this argument, would lose its value there."""
        for tag in tags:
            found = draft.site.tags.get(tag)
            if found is not None and draft.site.kind != "client" and found.place not in slot.keys:
                draft.doubts.append(
                    f"{tag} is set on some paths already, at {found.place.at}: it would be replaced there"
                )

    # A wrapper's own parameters

    def _as_parameters(self, draft: _Draft, source: Source, node: ast.Call, slot: Slot) -> list[str]:
        """Pass the tags that a wrapper has parameters for; gives the others."""
        by_tag: dict[str, str] = {}
        for key, parameter in slot.parameters:
            tag = self._tag_of(key, slot.holds) or self._tag_of(key, "tags")
            if tag is not None:
                by_tag.setdefault(tag, parameter)
        quote = self._quote(source)
        rest = []
        for tag in draft.tags:
            if tag not in by_tag:
                rest.append(tag)
                continue
            name = by_tag[tag]
            text = literal(draft.tags[tag].text, quote)
            given = self._argument(source, node, name, slot)
            if given is None:
                self._require_no_splat(node, name)
                draft.steps.append(Step(source.path, AddArgument(node, name, text)))
            elif isinstance(given, ast.Constant) and given.value in _EMPTY:
                draft.steps.append(Step(source.path, Replace(given, text)))
            else:
                raise CannotFix(f"{name} is passed already, by an expression that may be empty")
        return rest

    def _packed(self, slot: Slot) -> Slot:
        """A wrapper's parameter that is a mapping of tags, packed into one header."""
        for key, parameter in slot.parameters:
            matched = self._readers[0].match(key) if slot.holds == "headers" else None
            if matched is not None and not matched[1] and not slot.argument:
                return replace(slot, argument=parameter, holds="tags")
        return slot

    def _at_inner(self, draft: _Draft, tags: Sequence[str], slot: Slot) -> None:
        """Tags that a wrapper's callers cannot pass are added to the call inside of it."""
        inner = self._by_place.get(slot.inner) if slot.inner is not None else None
        if inner is None or inner.slot is None:
            raise CannotFix(f"{draft.site.via}() has no parameter for it")
        callers = [site for site in self.analysis.sites if site.slot is not None and site.slot.inner == slot.inner]
        if not all(caller is draft.site or self._needs_the_same(caller, draft, tags) for caller in callers):
            raise CannotFix(f"{draft.site.via}() has no parameter for the tags of its callers")
        source = self.files.source(inner.place.path)
        node = source.node_at(inner.place, (ast.Call,))
        if not isinstance(node, ast.Call):
            raise CannotFix("no call stands where it was found")
        self._into_argument(draft, source, node, inner.slot, tags)

    @cached_property
    def _by_place(self) -> dict[Place, Site]:
        return {site.place: site for site in self.analysis.sites if site.kind != "client"}

    # The carrier argument

    def _argument(self, source: Source, node: ast.Call, name: str, slot: Slot) -> ast.expr | None:
        """What a call passes for a parameter by name or by position."""
        for keyword in node.keywords:
            if keyword.arg == name:
                return keyword.value
        order = slot.positional
        if slot.function[1]:
            order = positional_parameters(self.files, slot.function, node)
        if name in order:
            index = order.index(name)
            plain = node.args[: index + 1]
            if any(isinstance(argument, ast.Starred) for argument in plain):
                raise CannotFix(f"{name} may be among the positional arguments of a splat")
            if index < len(node.args):
                return node.args[index]
        return None

    @staticmethod
    def _require_no_splat(node: ast.Call, name: str) -> None:
        if any(keyword.arg is None for keyword in node.keywords):
            raise CannotFix(f"a ** splat of this call may already hold {name}")

    def _into_argument(self, draft: _Draft, source: Source, node: ast.Call, slot: Slot, tags: Sequence[str]) -> None:
        if slot.function[1] and draft.attempt == 1:
            slot = replace(slot, holds="tags" if slot.holds == "headers" else "headers")
        name, *path = slot.argument.split(".")
        given = self._argument(source, node, name, slot)
        if given is None:
            if slot.given == "yes" or slot.keys:
                self._into_known_display(draft, slot, tags)
                return
            if slot.given == "maybe":
                self._require_no_splat(node, name)
            if slot.drops:
                self._into_dropped(draft, slot, tags)
                return
            value = nested(path, self._new(draft, source, slot.holds, tags), self._quote(source))
            draft.steps.append(Step(source.path, AddArgument(node, name, value)))
            return
        self._descend(draft, source, given, path, slot, tags)

    def _into_dropped(self, draft: _Draft, slot: Slot, tags: Sequence[str]) -> None:
        """Giving the argument would drop an earlier one: the tags go into that."""
        display = display_of(self.files, slot.shadows)
        name = slot.argument.partition(".")[0]
        if display is None or not isinstance(display.node, ast.Dict):
            raise CannotFix(f"{name} here would replace what an earlier {name} holds")
        users = [site for site in self.analysis.sites if site.slot is not None and site.slot.shadows == slot.shadows]
        if not all(use is draft.site or self._needs_the_same(use, draft, tags) for use in users):
            raise CannotFix(f"{name} here would replace what an earlier {name} holds, which other calls use too")
        self._add_entries(draft, self.files.source(display.path), display.node, slot, tags)

    def _descend(
        self, draft: _Draft, source: Source, given: ast.expr, path: list[str], slot: Slot, tags: Sequence[str]
    ) -> None:
        """Go along ``path`` into the mapping or object that an argument is."""
        if not path:
            self._extend(draft, source, given, slot, tags)
            return
        quote = self._quote(source)
        name, *rest = path
        if isinstance(given, ast.Dict):
            for key, held in zip(given.keys, given.values, strict=True):
                if isinstance(key, ast.Constant) and key.value == name:
                    self._descend(draft, source, held, rest, slot, tags)
                    return
            if None in given.keys and slot.keys:
                raise CannotFix(f"{name} stands in a splat")
            new = nested(rest, self._new(draft, source, slot.holds, tags), quote)
            entry = prefixed(f"{literal(name, quote)}: ", new)
            draft.steps.append(Step(source.path, AddEntries(given, (entry,))))
            return
        if isinstance(given, ast.Call):
            for keyword in given.keywords:
                if keyword.arg == name:
                    self._descend(draft, source, keyword.value, rest, slot, tags)
                    return
            self._require_no_splat(given, name)
            new = nested(rest, self._new(draft, source, slot.holds, tags), quote)
            draft.steps.append(Step(source.path, AddArgument(given, name, new)))
            return
        if isinstance(given, ast.Constant) and given.value is None:
            new = nested(path, self._new(draft, source, slot.holds, tags), quote)
            draft.steps.append(Step(source.path, Replace(given, flat(new))))
            return
        if isinstance(given, ast.Name):
            value = binding(source, given)
            if isinstance(value, (ast.Dict, ast.Call)):
                display = named(source, value)
                if self._is_ours(display, draft, tags):
                    self._descend(draft, source, value, path, slot, tags)
                    return
                raise CannotFix(
                    f"{given.id} is used in other places too: {path[0]} cannot be added to it for one of them"
                )
        raise CannotFix(f"{slot.argument.partition('.')[0]} is no literal that {'.'.join(path)} could be added to")

    def _extend(self, draft: _Draft, source: Source, given: ast.expr, slot: Slot, tags: Sequence[str]) -> None:
        """Add tags to the mapping that an expression gives."""
        quote = self._quote(source)
        if isinstance(given, ast.Dict) and slot.holds != "json":
            self._add_entries(draft, source, given, slot, tags)
        elif isinstance(given, (ast.List, ast.Tuple)) and slot.holds in ("headers", "pairs", "tag-list"):
            if isinstance(given, ast.Tuple):
                raise CannotFix("a tuple of headers is not extended")
            write = list_entry if slot.holds == "tag-list" else tuple_entry
            written = self._written(draft, source, slot.holds, tags)
            elements = tuple(write(key, value, quote) for key, value in written.items())
            draft.steps.append(Step(source.path, AddEntries(given, elements)))
        elif isinstance(given, ast.Constant) and given.value in _EMPTY:
            new = self._new(draft, source, slot.holds, tags)
            draft.steps.append(Step(source.path, Replace(given, flat(new))))
        elif slot.holds == "json":
            self._extend_json(draft, source, given, slot, tags)
        elif slot.holds in ("pairs", "tag-list"):
            raise CannotFix("a list that is made somewhere else is not extended")
        else:
            self._extend_elsewhere(draft, source, given, slot, tags)

    def _extend_json(self, draft: _Draft, source: Source, given: ast.expr, slot: Slot, tags: Sequence[str]) -> None:
        if isinstance(given, ast.Call) and given.args and ast.unparse(given.func).endswith("dumps"):
            inner = given.args[0]
            if isinstance(inner, ast.Dict):
                self._add_entries(draft, source, inner, slot, tags)
            else:
                self._extend_elsewhere(draft, source, inner, slot, tags)
            return
        if isinstance(given, ast.Constant) and isinstance(given.value, str):
            try:
                held = json.loads(given.value)
            except ValueError:
                held = None
            if isinstance(held, dict):
                text = json.dumps({**held, **{tag: draft.tags[tag].text for tag in tags}})
                draft.steps.append(Step(source.path, Replace(given, literal(text, "'"))))
                return
        raise CannotFix("a JSON string that is made somewhere else is not extended")

    def _extend_elsewhere(
        self, draft: _Draft, source: Source, given: ast.expr, slot: Slot, tags: Sequence[str]
    ) -> None:
        """Tags go into the display that the expression comes from where that serves all its users, else here."""
        display = display_of(self.files, slot.keys)
        if display is None and isinstance(given, ast.Name):
            value = binding(source, given)
            display = named(source, value) if isinstance(value, ast.Dict) else None
        here = list(tags)
        if display is not None and isinstance(display.node, ast.Dict) and not draft.attempt:
            there = [tag for tag in tags if self._is_ours(display, draft, (tag,))]
            if there:
                self._add_entries(draft, self.files.source(display.path), display.node, slot, there)
            here = [tag for tag in tags if tag not in there]
        if not here or self._into_lacking(draft, slot, here):
            return
        if isinstance(given, ast.BinOp) and isinstance(given.op, ast.BitOr) and isinstance(given.right, ast.Dict):
            self._add_entries(draft, source, given.right, slot, here)
            return
        if slot.content == "other":
            draft.doubts.append("what is extended here may be something else than a dict")
        written = self._written(draft, source, slot.holds, here)
        pieces = self._pieces(draft, source, slot.holds, here, written)
        # What is not seen whole may hold the tag after all: then its own value wins.
        named_here = given.attr if isinstance(given, ast.Attribute) else getattr(given, "id", "")
        bound = binding(source, given) if isinstance(given, ast.Name) else None
        written_here = bound is not None and not any(isinstance(node, ast.Call) for node in ast.walk(bound))
        seen_whole = not slot.more and (written_here or (display is not None and display.name == named_here))
        first = not seen_whole or any(tag in draft.site.tags for tag in here)
        nullable = slot.content != "mapping" and not _is_never_none(given)
        draft.steps.append(Step(source.path, Wrap(given, pieces, nullable=nullable, first=first)))

    def _into_lacking(self, draft: _Draft, slot: Slot, tags: Sequence[str]) -> bool:
        """Tags that some callers give and others do not: into the displays that lack them."""
        if slot.content != "mapping" or slot.more or any(tag not in draft.site.tags for tag in tags):
            return False
        displays = displays_of(self.files, slot.keys)
        lacking: list[tuple[Display, list[str]]] = []
        for display in displays:
            if not isinstance(display.node, ast.Dict) or None in display.node.keys:
                return False
            has = {
                self._tag_of(str(key.value), slot.holds) for key in display.node.keys if isinstance(key, ast.Constant)
            }
            lacking.append((display, [tag for tag in tags if tag not in has]))
        if len(displays) < 2 or draft.attempt or not any(absent for _, absent in lacking):
            return False
        for display, absent in lacking:
            if absent and isinstance(display.node, ast.Dict):
                self._add_entries(draft, self.files.source(display.path), display.node, slot, absent)
        return True

    def _into_known_display(self, draft: _Draft, slot: Slot, tags: Sequence[str]) -> None:
        """The argument is not written at the call: add to the display that it comes from."""
        display = display_of(self.files, slot.keys)
        if display is None or not isinstance(display.node, ast.Dict):
            name = slot.argument.partition(".")[0]
            raise CannotFix(f"{name or 'what carries the tags'} is put together somewhere else")
        if not self._is_ours(display, draft, tags):
            raise CannotFix(f"{display.name} in {display.path} is used in other places too")
        self._add_entries(draft, self.files.source(display.path), display.node, slot, tags)

    def _add_entries(self, draft: _Draft, source: Source, display: ast.Dict, slot: Slot, tags: Sequence[str]) -> None:
        quote = self._quote(source)
        written = self._written(draft, source, slot.holds, tags, display)
        new = dict(written)
        for key, value in written.items():
            empty = _entry(display, key)
            if empty is not None:
                draft.steps.append(Step(source.path, Replace(empty, literal(value, quote))))
                del new[key]
        if new:
            whole = new == written
            pieces = (
                self._pieces(draft, source, slot.holds, tags, new)
                if whole
                else tuple(pair(key, value, quote) for key, value in new.items())
            )
            sometimes = any(tag in draft.site.tags for tag in tags)
            before = next((i for i, key in enumerate(display.keys) if key is None), None) if sometimes else None
            draft.steps.append(Step(source.path, AddEntries(display, pieces, before)))

    # What is written

    def _new(self, draft: _Draft, source: Source, holds: Holds, tags: Sequence[str]) -> Piece:
        """The whole value of a carrier argument."""
        written = self._written(draft, source, holds, tags)
        if holds != "headers" or is_one_for_all(holds, self.policy):
            return carrier_value(written, holds, self._quote(source), dumps=_has_json(source))
        values = {tag: draft.tags[tag].text for tag in tags}
        piece, statement = self._envelopes.whole(source, values, written, self._quote(source))
        if statement is not None:
            draft.steps.append(Step(source.path, statement))
        return piece

    @cached_property
    def _envelopes(self) -> Envelopes:
        return Envelopes(self.policy)

    def _pieces(
        self, draft: _Draft, source: Source, holds: Holds, tags: Sequence[str], written: Mapping[str, str]
    ) -> tuple[Piece, ...]:
        """Entries of a mapping that is there already."""
        quote = self._quote(source)
        if holds != "headers" or is_one_for_all(holds, self.policy):
            return tuple(pair(key, value, quote) for key, value in written.items())
        values = {tag: draft.tags[tag].text for tag in tags}
        pieces, statement = self._envelopes.entries(source, values, written, quote)
        if statement is not None:
            draft.steps.append(Step(source.path, statement))
        return pieces

    def _written(
        self, draft: _Draft, source: Source, holds: Holds, tags: Sequence[str], beside: ast.Dict | None = None
    ) -> dict[str, str]:
        """Keys and values as they are written."""
        del source
        values = {tag: draft.tags[tag].text for tag in tags}
        if is_one_for_all(holds, self.policy):
            values = {**self._whole_envelope(draft.site), **values}
            return entries({tag: values[tag] for tag in self.policy.required if tag in values}, holds, self.policy)
        if holds not in ("headers", "pairs", "http-client"):
            return values
        written = entries(values, holds, self.policy)
        keys = [key.value for key in beside.keys if isinstance(key, ast.Constant)] if beside is not None else []
        names = [key for key in keys if isinstance(key, str)]
        spelled = [self._spelled(draft.site, tag) or like_neighbours(names, tag, self.policy) for tag in values]
        return dict(zip(spelled, written.values(), strict=True))

    def _whole_envelope(self, site: Site) -> dict[str, str]:
        """The tags that are there already, for a carrier that would replace them."""
        for tag, found in site.tags.items():
            if len(found.values) != 1 or found.state != "known":
                raise CannotFix(f"one value holds the whole envelope, and {tag} is known at run time only")
        return {tag: found.values[0] for tag, found in site.tags.items()}

    def _spelled(self, site: Site, tag: str) -> str:
        """How a header is spelled that is there on some paths: a second spelling would be sent beside it."""
        found = site.tags.get(tag)
        if found is None:
            return ""
        try:
            node = self.files.source(found.place.path).node_at(found.place, (ast.Constant,))
        except Unreadable:
            return ""
        text = node.value if isinstance(node, ast.Constant) else None
        return text if isinstance(text, str) and self._tag_of(text, "headers") == tag else ""

    def _tag_of(self, key: str, holds: Holds) -> str | None:
        """The policy's tag that a key of a carrier is."""
        header = holds in ("headers", "pairs", "http-client")
        if header:
            matched = self._readers[0].match(key)
            if matched is None or not matched[1]:
                return None
            key = matched[1]
        resolved = self._readers[1].resolve(key, header=header)
        return resolved[0] if resolved is not None else None

    @cached_property
    def _readers(self):  # type: ignore[no-untyped-def]
        from lint_llm_tags.policy.readers import header_reader, tag_names

        return header_reader(self.policy), tag_names(self.policy)

    def _quote(self, source: Source) -> str:
        return self.quote(source.path)

    # Whose display it is

    @cached_property
    def _uses(self) -> Uses:
        return Uses(self.files)

    def _is_ours(self, display: Display, draft: _Draft, tags: Sequence[str]) -> bool:
        """Whether a display is used by nothing but sites that need the same tags with the same values."""
        allowed: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for site, stretch in self._stretches:
            if site is draft.site or self._needs_the_same(site, draft, tags):
                allowed[site.place.path].append(stretch)
        return self._uses.all_inside(display, allowed)

    def _needs_the_same(self, site: Site, draft: _Draft, tags: Sequence[str]) -> bool:
        if site.verdict != "untagged" or not set(tags) <= set(site.missing):
            return False
        source = self.files.source(site.place.path)
        node = source.node_at(site.place, (ast.Call,))
        if node is None:
            return False
        for tag in tags:
            value = self.values.value(tag, source, node)
            if isinstance(value, Unfilled) or value.text != draft.tags[tag].text:
                return False
        return True

    @cached_property
    def _stretches(self) -> list[tuple[Site, tuple[int, int]]]:
        """Every site with the stretch of source that its carrier argument takes."""
        found = []
        for site in self.analysis.sites:
            if site.slot is None:
                continue
            try:
                source = self.files.source(site.place.path)
                node = source.node_at(site.place, (ast.Call,))
                name = site.slot.argument.partition(".")[0]
                given = self._argument(source, node, name, site.slot) if isinstance(node, ast.Call) else None
            except (Unreadable, CannotFix):
                continue
            if given is not None:
                found.append((site, extent(source, given)))
            elif isinstance(node, ast.Call):
                found.append((site, (source.begins(node.func), source.ends(node.func))))
                found += [
                    (site, (source.begins(word.value), source.ends(word.value)))
                    for word in node.keywords
                    if word.arg is None
                ]
                found += [(site, (source.begins(argument), source.ends(argument))) for argument in node.args[:1]]
        return found


def _at_clients(site: Site, tag: str, supplied: Mapping[Place, set[str]]) -> bool:
    """Whether every client that a request may come from carries the tag once it is fixed."""
    return (
        bool(site.clients)
        and all(tag in supplied.get(client.place, ()) or tag not in client.missing for client in site.clients)
        and any(tag in client.missing for client in site.clients)
    )


def _finished(draft: _Draft) -> PlannedFix:
    site = draft.site
    where = (
        f" in the call inside {site.via}()" if site.via and any(s.path != site.place.path for s in draft.steps) else ""
    )
    listed = ", ".join(f"{tag}={value.text}" for tag, value in draft.tags.items())
    level: Applicability = "unsafe" if draft.doubts else "safe"
    return PlannedFix(
        CODES[site.kind],
        site.place,
        f"add {listed}{where}",
        tuple(draft.steps),
        level,
        "; ".join(draft.doubts),
        draft.tags,
        identity=site.fingerprint,
    )


def _entry(display: ast.Dict, key: str) -> ast.expr | None:
    """The value that stands under ``key`` already: it is empty, or the tag would not be missing."""
    for name, value in zip(display.keys, display.values, strict=True):
        if isinstance(name, ast.Constant) and isinstance(name.value, str):
            if name.value.lower().replace("_", "-") == key.lower().replace("_", "-"):
                return value
    return None


def _is_never_none(given: ast.expr) -> bool:
    if isinstance(given, ast.BoolOp) and isinstance(given.op, ast.Or):
        return isinstance(given.values[-1], (ast.Dict, ast.Call))
    return isinstance(given, (ast.Dict, ast.DictComp))


def _has_json(source: Source) -> bool:
    """Whether the module ``json`` is imported under its name."""
    return any(
        isinstance(node, ast.Import) and any(alias.name == "json" and alias.asname is None for alias in node.names)
        for node in source.tree.body
    )
