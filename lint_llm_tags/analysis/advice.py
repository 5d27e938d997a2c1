"""Advice: what is to be typed at a line to add the tags that its requests lack, and what a fix has to know for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from lint_llm_tags.analysis.envelope import open_of
from lint_llm_tags.analysis.excerpts import callee, source_at
from lint_llm_tags.analysis.mappings import as_mapping
from lint_llm_tags.analysis.possibilities import openness, options
from lint_llm_tags.analysis.records import CallRecord
from lint_llm_tags.analysis.rehearsals import Passed, Rehearsals
from lint_llm_tags.analysis.sites import Place, Slot
from lint_llm_tags.analysis.slots import keys_of, slot_of, wrapper_slot
from lint_llm_tags.analysis.takers import Accepted, Wish
from lint_llm_tags.analysis.trials import Trials
from lint_llm_tags.dataclass import immutable, replace
from lint_llm_tags.light import cached_property
from lint_llm_tags.tags import source_text
from lint_llm_tags.tags.writing import header_carrier, headers

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from lint_llm_tags.analysis.blame import Blame, Record
    from lint_llm_tags.analysis.evaluator import Evaluator
    from lint_llm_tags.analysis.releases import Releases
    from lint_llm_tags.analysis.values import Layer, Open, Spot
    from lint_llm_tags.policy.model import Policy
    from lint_llm_tags.providers.model import Carrier, Holds

    View: TypeAlias = tuple[Sequence[Carrier], str]
    """What a call takes tags in, and what to do where it takes none."""
    from lint_llm_tags.tags.carriers import HeaderCarrier

_MOST_CALLERS = 6
"""Of a function that makes a client: more are more work than its own call of the SDK."""
_DIFFERENT = "it may be one of several that take tags in different arguments"


@immutable
class Advice:
    argument: str
    """To add tags in, dotted; empty where ``hint`` says all."""
    holds: Holds
    hint: str
    slot: Slot | None


class Advisor:
    """Knows the calls inside of wrappers, and what these do with what they are passed."""

    def __init__(
        self, ev: Evaluator, policy: Policy, releases: Releases, seen_at: Mapping[Spot, Sequence[Record]]
    ) -> None:
        """``seen_at``: the requests and clients by their places, as they are seen from everywhere."""
        self._program = ev.program
        self._policy = policy
        self._releases = releases
        self._seen_at = seen_at
        self._rehearsals = Rehearsals(ev)
        self._trials = Trials(ev)

    def advise(
        self, blame: Blame, carrier: Carrier | None, hint: str, missing: Sequence[str], here: Sequence[str]
    ) -> Advice:
        """``here``: those of the missing tags that are not for the client to bring."""
        # An argument that nobody recommends is a guess, or is refused by some: the hint tells what is better.
        argument = carrier.argument if carrier is not None and (carrier.insert or not hint) else ""
        holds = carrier.holds if carrier is not None else "headers"
        slot = self.slot(blame, carrier)
        if not argument and (single := _of_single_tags(blame.records[0], missing)):
            hint = f"pass {single}"
        if blame.parameter is not None and not blame.parameter.splat:
            argument = blame.parameter.name
            if argument in self._policy.required:
                argument, hint = "", f'pass {argument}="..."'
            elif not blame.whole:
                argument, hint = "", f"its parameter {argument} decides about them"
            elif slot is not None and slot.argument.partition(".")[0] == argument:
                argument, holds = slot.argument, slot.holds
        if slot is not None and here and (passed := self._passed(blame, slot, here, carrier)):
            slot = replace(slot, parameters=(*passed.keywords, *slot.parameters))
            argument, holds = passed.mapping, passed.holds
            hint = "pass " + _words(passed.keywords)
            if passed.mapping:
                slot = replace(slot, argument=argument, holds=holds)
        elif slot is not None and carrier is not None and (inner := self._given_inside(blame, carrier, here)):
            hint = f"the call inside of it gives {carrier.argument.partition('.')[0]} itself: add it there, {inner.at}"
            argument = ""
        elif here and (advice := self._of_object(blame, slot, here, carrier)) is not None:
            return advice
        return Advice(argument, holds, hint, slot)

    def _of_object(
        self, blame: Blame, slot: Slot | None, tags: Sequence[str], carrier: Carrier | None
    ) -> Advice | None:
        """What an object or a dict has to be given that decides about a request; else the call that sends it."""
        wish = Wish(tags, self._headers(tags), carrier.argument if carrier is not None else "")
        if blame.parameter is None:
            if not self._may_be_decided_by_objects(blame, slot, wish):
                return None
            accepted = self._trials.made(blame, wish)
            return Advice("", "headers", self._said(blame, accepted, wish), slot) if accepted is not None else None
        if blame.parameter.splat or blame.parameter.constructs:
            return None
        function = (blame.parameter.path, blame.parameter.function)
        inner = (Place(blame.records[0].spot.path, *blame.records[0].spot.mark),)
        slot = replace(slot or Slot("", "headers", "maybe", function=function, inner=inner), argument="", parameters=())
        accepted = self._trials.handed(blame, wish)
        if accepted is None:
            if carrier is None:
                return None
            typed = self._typed(carrier.argument, carrier.holds, tags)
            return Advice("", carrier.holds, f"add {typed} at the call inside of it, {inner[0].at}", slot)
        if not accepted.called and not accepted.keywords:
            slot = replace(slot, argument=accepted.argument, holds=accepted.holds)
            return Advice(accepted.argument, accepted.holds, "", slot)
        if accepted.called and accepted.at:
            at, function = accepted.at[0], accepted.function
            slot = replace(
                slot, argument=accepted.argument, holds=accepted.holds, parameters=accepted.keywords,
                function=function, given="maybe", at=Place(at.path, *at.mark),
            )  # fmt: skip
        return Advice("", accepted.holds, self._said(blame, accepted, wish), slot)

    def _said(self, blame: Blame, accepted: Accepted, wish: Wish) -> str:
        """What is to be passed, and where."""
        if not accepted.called and not accepted.argument:
            return f"pass {_words(accepted.keywords)}"
        if not accepted.called:
            items = ", ".join(f'"{name}": "{source_text.BLANK}"' for _, name in accepted.keywords)
            return f"pass {accepted.argument}={{{items}}}"
        words = _words(accepted.keywords) or self._typed(accepted.argument, accepted.holds, wish.tags)
        called = {self._callee(spot) for spot in accepted.at}
        name = called.pop() if len(called) == 1 and "" not in called else accepted.called
        outside = dict.fromkeys(Place(at.path, *at.mark).at for at in accepted.at if not _is_within(at, blame.spot))
        where = f", {_some(list(outside))}" if outside else ""
        return f"pass {words} to {name}(){where}"

    def _callee(self, spot: Spot) -> str:
        """What is called somewhere, without what leads to it: ``Options``, ``replace``."""
        name = callee(source_at(self._program.module(spot.path).lines, spot)).rpartition(".")[2]
        return name if name.isidentifier() and name != "cls" else ""

    def _typed(self, argument: str, holds: Holds, tags: Sequence[str]) -> str:
        return source_text.to_type(argument, holds, tags, self._policy.required, self._carrier)

    def _headers(self, tags: Sequence[str]) -> Mapping[str, str]:
        """Headers that carry tags as the policy wants it."""
        return headers(dict.fromkeys(tags, "given"), self._carrier)

    @cached_property
    def _carrier(self) -> HeaderCarrier:
        return header_carrier(self._policy.carriers.insert, self._policy.carriers.header_prefix)

    def _may_be_decided_by_objects(self, blame: Blame, slot: Slot | None, wish: Wish) -> bool:
        """Whether what an SDK's call sends comes from an object, as far as it can be told without trying."""
        if any(tag in record.envelope.tags for record in blame.records for tag in wish.tags):
            return True
        if slot is None or slot.given == "no":
            return False
        held = [name for record in blame.records for name in keys_of(record)]
        return not held or not set(held).isdisjoint(wish.headers if slot.holds == "headers" else wish.tags)

    def of_factory(self, blames: Sequence[Blame], carrier: Carrier | None, tags: Sequence[str], *, placed: bool) -> str:
        """What calls of a function that makes a client have to pass for it to have tags; empty where that is not known.

        ``blames``: those of its calls that leave the tags out; ``placed``: their places have to be said here.
        """
        if len(blames) > _MOST_CALLERS:
            return ""
        words = self._passed_to(blames[0], carrier, tags)
        if not words or any(self._passed_to(blame, carrier, tags) != words for blame in blames[1:]):
            return ""
        places = list(dict.fromkeys(Place(blame.spot.path, *blame.spot.mark).at for blame in blames))
        return f"{words}, {_some(places)}" if placed else words

    def _passed_to(self, blame: Blame, carrier: Carrier | None, tags: Sequence[str]) -> str:
        slot = self.slot(blame, carrier)
        passed = self._passed(blame, slot, tags, carrier) if slot is not None else Passed()
        if not passed and carrier is not None and blame.parameter is not None and blame.parameter.splat:
            passed = self._rehearsals.handed_on(
                blame.records[0].spot, blame.parameter, tags, carrier.argument, self._headers(tags)
            )
        if not passed:
            return ""
        words = _words(passed.keywords)
        if passed.mapping:
            words = self._typed(passed.mapping, passed.holds, tags)
        return f"pass {words} to {blame.via.rpartition('.')[2]}()"

    def slot(self, blame: Blame, carrier: Carrier | None) -> Slot | None:
        """Where tags can be added at a line."""
        if blame.parameter is None:
            slot = slot_of(blame.records, carrier)
            return replace(slot, release=self._release(carrier, blame.spot.path)) if slot and carrier else slot
        return wrapper_slot(blame.records, self._inside(blame), carrier, blame.parameter)

    def _release(self, carrier: Carrier, path: str) -> str:
        """The releases that have a carrier, where the project does not tell which one it uses."""
        known = any(self._releases.pins.release(path, one.distribution) for one in carrier.versions)
        return (
            ""
            if known
            else " or ".join(f"{one.distribution} {one.at_least}" for one in carrier.versions if one.at_least)
        )

    def _passed(self, blame: Blame, slot: Slot, tags: Sequence[str], carrier: Carrier | None) -> Passed:
        """How the callers of a wrapper pass tags to it."""
        if blame.parameter is None:
            return Passed()
        parameter = blame.parameter._replace(state=False)
        spot = blame.records[0].spot
        deciding = sorted(item.name for item in self._open_inside(blame, parameter) if not item.splat)
        names = dict.fromkeys([*(name for _, name in slot.parameters), *deciding])
        others = [parameter._replace(name=name, splat=False) for name in names]
        named = self._headers(tags)
        # Where the call inside leaves the argument out, callers pass it as the SDK calls it.
        argument = carrier.argument.partition(".")[0] if carrier is not None else ""
        inside = [record.given.entries.get(argument) for record in self._inside(blame)]
        if not all(entry is not None and entry.certain for entry in inside):
            named = {}
        return self._rehearsals.passed(spot, (parameter, *others), tags, named)

    def _inside(self, blame: Blame) -> list[Record]:
        """All views of what a line answers for."""
        kind, spot = type(blame.records[0]), blame.records[0].spot
        return [record for record in self._seen_at.get(spot, []) if type(record) is kind]

    def _open_inside(self, blame: Blame, parameter: Open) -> Iterable[Open]:
        """Parameters of a wrapper that decide about the request inside of it."""
        opened = {item for record in self._inside(blame) for item in open_of(record.envelope)}
        return (item for item in opened if item[:2] == parameter[:2])

    def _given_inside(self, blame: Blame, carrier: Carrier, tags: Sequence[str]) -> Place | None:
        """The call inside of a wrapper, where it gives the argument for tags itself, whatever callers pass."""
        parameter, spot = blame.parameter, blame.records[0].spot
        if parameter is None or not parameter.splat or parameter.constructs:
            return None
        name = carrier.argument.partition(".")[0]
        inside = [
            record
            for record in self._inside(blame)
            if any(item[:2] == parameter[:2] for item in open_of(record.envelope))
        ]
        entries = [record.given.entries.get(name) for record in inside]
        if not all(entry is not None and entry.certain and not openness(entry.value) for entry in entries):
            return None
        if any(tag in record.envelope.tags and record.envelope.tags[tag].certain for record in inside for tag in tags):
            return None  # Its callers take away what it gives.
        return Place(spot.path, *spot.mark) if entries else None


def to_insert(views: Sequence[View], taken: Iterable[str] = ()) -> tuple[Carrier | None, str]:
    """The carrier to recommend and the hint, where a line may be one of several calls: ``views`` are theirs.

    A carrier that lives only beside another argument is recommended where there is no hint instead. Where tags are
    in one of several arguments already (``taken``), the others go there too.
    """
    hint = views[0][1]
    alive = _alive(*views[0])
    for carriers, other in views[1:]:
        found = {(carrier.argument, carrier.holds) for carrier in _alive(carriers, other)}
        both = [carrier for carrier in alive if (carrier.argument, carrier.holds) in found]
        if alive and not both:
            hint = _DIFFERENT if found else other
        alive = both
    ranked = sorted(alive, key=lambda carrier: (carrier.argument not in taken, not carrier.insert))
    return (ranked[0] if ranked else None), hint


def arguments_with_tags(records: Iterable[CallRecord], required: Iterable[str]) -> set[str]:
    """Arguments in which calls give some of the required tags, or labels, which the provider bills by."""
    found = set[str]()
    for record in records:
        holding = {record.envelope.tags[tag].carrier for tag in required if tag in record.envelope.tags}
        for layer in record.layers:
            if not layer.dead and (layer.carrier.name in holding or _are_labels(layer)):
                found.add(layer.carrier.argument)
    return found


def _are_labels(layer: Layer) -> bool:
    mappings = (as_mapping(one) for one in options(layer.value))
    return layer.carrier.limits == "labels" and any(one is not None and one.entries for one in mappings)


def _alive(carriers: Iterable[Carrier], hint: str) -> list[Carrier]:
    return [
        carrier
        for carrier in carriers
        if (not carrier.dead or (carrier.requires and not hint))
        and carrier.holds not in ("tag", "http-client", "anything")
    ]


def _of_single_tags(record: Record, missing: Sequence[str]) -> str:
    """The arguments that are one missing tag's value each."""
    carriers = record.method.carriers if isinstance(record, CallRecord) else record.value.client.carriers
    by_tag = {one.tag or one.argument: one.argument for one in carriers if one.holds == "tag"}
    return ", ".join(f'{by_tag[tag]}="..."' for tag in missing if tag in by_tag)


def _words(keywords: Iterable[tuple[str, str]]) -> str:
    """Tags that are an argument of their own, as they are typed."""
    return ", ".join(f'{name}="{source_text.BLANK}"' for _, name in keywords)


def _some(places: Sequence[str]) -> str:
    """``main.py:3 and main.py:8``; of many the first two, and how many more."""
    listed = list(places) if len(places) < 3 else [*places[:2], f"{len(places) - 2} more"]
    return " and ".join(listed) if len(listed) < 3 else f"{', '.join(listed[:-1])} and {listed[-1]}"


def _is_within(spot: Spot, outer: Spot) -> bool:
    """Whether a call stands inside of another one."""
    inner, around = spot.mark, outer.mark
    return (
        spot.path == outer.path
        and (around.line, around.column) <= (inner.line, inner.column)
        and (inner.end_line, inner.end_column) <= (around.end_line, around.end_column)
    )
