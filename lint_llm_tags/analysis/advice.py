"""Advice: what is to be typed at a line to add the tags that its requests lack, and what a fix has to know for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_llm_tags.analysis.envelope import open_of
from lint_llm_tags.analysis.possibilities import openness
from lint_llm_tags.analysis.records import CallRecord
from lint_llm_tags.analysis.rehearsals import Passed, Rehearsals
from lint_llm_tags.analysis.sites import Place, Slot
from lint_llm_tags.analysis.slots import slot_of, wrapper_slot
from lint_llm_tags.dataclass import immutable, replace
from lint_llm_tags.tags.writing import header_carrier, headers

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from lint_llm_tags.analysis.blame import Blame, Record
    from lint_llm_tags.analysis.evaluator import Evaluator
    from lint_llm_tags.analysis.releases import Releases
    from lint_llm_tags.analysis.values import Open, Spot
    from lint_llm_tags.policy.model import Policy
    from lint_llm_tags.providers.model import Carrier, Holds

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
        self, ev: Evaluator, policy: Policy, releases: Releases, sent_at: Mapping[Spot, Sequence[CallRecord]]
    ) -> None:
        """``sent_at``: the requests by their places, as they are seen from everywhere."""
        self._policy = policy
        self._releases = releases
        self._sent_at = sent_at
        self._rehearsals = Rehearsals(ev)

    def advise(
        self, blame: Blame, carrier: Carrier | None, hint: str, missing: Sequence[str], here: Sequence[str]
    ) -> Advice:
        """``here``: those of the missing tags that are not for the client to bring."""
        argument = carrier.argument if carrier is not None else ""
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
            hint = "pass " + ", ".join(f'{name}="..."' for _, name in passed.keywords)
            if passed.mapping:
                slot = replace(slot, argument=argument, holds=holds)
        elif slot is not None and carrier is not None and (inner := self._given_inside(blame, carrier, here)):
            hint = f"the call inside of it gives {carrier.argument.partition('.')[0]} itself: add it there, {inner.at}"
            argument = ""
        return Advice(argument, holds, hint, slot)

    def slot(self, blame: Blame, carrier: Carrier | None) -> Slot | None:
        """Where tags can be added at a line."""
        if blame.parameter is None:
            slot = slot_of(blame.records, carrier)
            return replace(slot, release=self._release(carrier, blame.spot.path)) if slot and carrier else slot
        inside = self._sent_at.get(blame.records[0].spot, [])
        return wrapper_slot(blame.records, inside, carrier, blame.parameter)

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
        deciding = sorted(item.name for item in self._open_inside(spot, parameter) if not item.splat)
        names = dict.fromkeys([*(name for _, name in slot.parameters), *deciding])
        others = [parameter._replace(name=name, splat=False) for name in names]
        carriers = self._policy.carriers
        named = headers(dict.fromkeys(tags, "given"), header_carrier(carriers.insert, carriers.header_prefix))
        # Where the call inside leaves the argument out, callers pass it as the SDK calls it.
        argument = carrier.argument.partition(".")[0] if carrier is not None else ""
        inside = [record.given.entries.get(argument) for record in self._sent_at.get(spot, [])]
        if not all(entry is not None and entry.certain for entry in inside):
            named = {}
        return self._rehearsals.passed(spot, (parameter, *others), tags, named)

    def _open_inside(self, spot: Spot, parameter: Open) -> Iterable[Open]:
        """Parameters of a wrapper that decide about the request inside of it."""
        opened = {item for record in self._sent_at.get(spot, []) for item in open_of(record.envelope)}
        return (item for item in opened if item[:2] == parameter[:2])

    def _given_inside(self, blame: Blame, carrier: Carrier, tags: Sequence[str]) -> Place | None:
        """The call inside of a wrapper, where it gives the argument for tags itself, whatever callers pass."""
        parameter, spot = blame.parameter, blame.records[0].spot
        if parameter is None or not parameter.splat or parameter.constructs:
            return None
        name = carrier.argument.partition(".")[0]
        inside = [
            record
            for record in self._sent_at.get(spot, [])
            if any(item[:2] == parameter[:2] for item in open_of(record.envelope))
        ]
        entries = [record.given.entries.get(name) for record in inside]
        if not all(entry is not None and entry.certain and not openness(entry.value) for entry in entries):
            return None
        if any(tag in record.envelope.tags and record.envelope.tags[tag].certain for record in inside for tag in tags):
            return None  # Its callers take away what it gives.
        return Place(spot.path, *spot.mark) if entries else None


def to_insert(views: Sequence[tuple[Sequence[Carrier], str]]) -> tuple[Carrier | None, str]:
    """The carrier to recommend and the hint, where a line may be one of several calls: ``views`` are theirs.

    A carrier that lives only beside another argument is recommended where there is no hint instead.
    """
    hint = views[0][1]
    alive = _alive(*views[0])
    for carriers, other in views[1:]:
        taken = {(carrier.argument, carrier.holds) for carrier in _alive(carriers, other)}
        both = [carrier for carrier in alive if (carrier.argument, carrier.holds) in taken]
        if alive and not both:
            hint = _DIFFERENT if taken else other
        alive = both
    return next((carrier for carrier in alive if carrier.insert), alive[0] if alive else None), hint


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
