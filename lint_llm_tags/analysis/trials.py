"""Trials: what makes tags arrive when it is added to a call that is seen, told by running what sends them like that."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from lint_llm_tags.analysis.changes import read_of
from lint_llm_tags.analysis.instances import MAX_CONSTRUCTIONS
from lint_llm_tags.analysis.made_classes import NAMESPACE, is_namespace
from lint_llm_tags.analysis.possibilities import options, single
from lint_llm_tags.analysis.records import CallRecord, ClientRecord, HoldRecord, Recorder
from lint_llm_tags.analysis.running import tried_body
from lint_llm_tags.analysis.supplies import (
    GIVEN,
    adding,
    argument_for,
    extending,
    mapping_of,
    may_be_given,
    passed_objects,
)
from lint_llm_tags.analysis.takers import Accepted, Taker, Wish, order_of, taker_of, tried, words_of
from lint_llm_tags.analysis.traces import CONSTRUCTIONS, Trace
from lint_llm_tags.analysis.values import (
    Arguments,
    ClassValue,
    FunctionValue,
    InstanceValue,
    Value,
)
from lint_llm_tags.dataclass import replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from lint_llm_tags.analysis.blame import Blame
    from lint_llm_tags.analysis.evaluator import Evaluator
    from lint_llm_tags.analysis.running import Recorded
    from lint_llm_tags.analysis.supplies import Change
    from lint_llm_tags.analysis.values import Spot

_MOST_STEPS = 2_000
"""Expressions of one run; what comes after that is unknown to it."""
_MOST_BODIES = 6
"""That show one request."""
_MOST_PLACES = 3
"""That would have to be changed: more are more work than the SDK's call itself."""
_MOST_CLASSES = 4
"""Whose objects may decide about one request."""


class Trials:
    """Runs bodies once more with evaluators of its own; what was recorded is left as it is."""

    def __init__(self, ev: Evaluator) -> None:
        self._ev = ev
        self._bodies = {id(record): body for body, records in ev.recorder.by_body.items() for record in records}

    # What a wrapper is handed

    def handed(self, blame: Blame, wish: Wish) -> Accepted | None:
        """What a wrapper's caller has to give the object, or put into the dict, that decides about the tags."""
        parameter = blame.parameter
        assert parameter is not None
        seen: list[tuple[FunctionValue, Arguments]] = []

        def look(function: Value, arguments: Arguments) -> Arguments:
            found = (one for one in options(function) if isinstance(one, FunctionValue))
            seen.extend((one, arguments) for one in found if one.fact.qualname == parameter.function)
            return arguments

        ev = self._run(blame.records[:1], {blame.spot: look})[0]
        if not seen or ev.evaluated > _MOST_STEPS:
            return None
        function, arguments = seen[0]
        value = argument_for(function, arguments, parameter.name)
        for option in options(value) if value is not None else ():
            if isinstance(option, InstanceValue) and option.arguments is not None and option.made_at is not None:
                taker = taker_of(ev, option.cls, wish.argument)
                if is_namespace(option.cls):
                    taker = Taker(NAMESPACE, tuple(sorted(read_of(function.fact, parameter.name))))
                order = order_of(ev, option.cls)
                return self._in_object(blame, taker, option.made_at, order, option.arguments, wish) if taker else None
        return self._in_dict(blame, function, wish)

    def _in_object(
        self, blame: Blame, taker: Taker, spot: Spot, order: Sequence[str], given: Arguments, wish: Wish
    ) -> Accepted | None:
        """What the constructor of the object that was passed has to be given."""

        def arrives(keywords: Mapping[str, Value]) -> frozenset[str]:
            return self._arriving(blame, {spot: adding(keywords)})

        free = tuple(name for name in taker.names if may_be_given(given, name, order))
        found = tried(replace(taker, names=free), arrives, wish)
        return replace(found, at=(spot,)) if found is not None else None

    def _in_dict(self, blame: Blame, function: FunctionValue, wish: Wish) -> Accepted | None:
        """The parameter itself, or what a dict that was passed in it has to hold."""
        assert blame.parameter is not None
        name, taken = blame.parameter.name, wish.argument
        read = sorted(read_of(function.fact, name))

        def arrives(path: Sequence[str], value: Value) -> frozenset[str]:
            return self._arriving(blame, {blame.spot: extending(function, (name, *path), value)})

        if set(wish.tags) == arrives((), GIVEN).intersection(wish.tags) and len(wish.tags) == 1:
            return Accepted(((wish.tags[0], name),))
        for path in ((), (taken,), *((key,) for key in read), *((key, taken) for key in read)):
            for holds, mapping in wish.kinds if all(path) else ():
                if wish.granted(arrives(path, mapping_of(mapping))):
                    return Accepted(argument=".".join((name, *path)), holds=holds)
        words = words_of(read, lambda key: arrives((key,), GIVEN), wish)
        return Accepted(words, name) if words else None

    # Objects whose state decides

    def made(self, blame: Blame, wish: Wish) -> Accepted | None:
        """What constructors have to be given of whose objects it depends what a request carries."""
        if len({self._bodies[id(record)] for record in blame.records}) > _MOST_BODIES:
            return None
        ev = self._run(blame.records, {})[0]
        if ev.evaluated > _MOST_STEPS:
            return None
        known = ev.knowledge.constructions
        asked = {
            key
            for key in {*_asked(ev.trace), *ev.recorder.constructed_classes}
            if known.get(key) and key[0] in ev.program.files
        }
        near = asked | _held(known, asked)
        record = blame.records[0]
        own = (record.spot.path, record.scope.rpartition(".")[0])
        for key in sorted(near, key=lambda one: (one != own, one not in asked, one))[:_MOST_CLASSES]:
            spots = frozenset(chain[-1] for chain in known[key])
            cls = _class(ev, key)
            if cls is not None and len(spots) <= MAX_CONSTRUCTIONS:
                found = self._of_class(ev, blame, cls, spots, wish)
                if found is not None:
                    return found
        return None

    def _of_class(
        self, ev: Evaluator, blame: Blame, cls: ClassValue, spots: frozenset[Spot], wish: Wish
    ) -> Accepted | None:
        taker, order = taker_of(ev, cls, wish.argument), order_of(ev, cls)
        if taker is None:
            return None

        def arrives(keywords: Mapping[str, Value], spots: Iterable[Spot] = spots) -> frozenset[str]:
            return self._arriving(blame, dict.fromkeys(spots, adding(keywords, order)))

        found = tried(taker, arrives, wish)
        if found is None:
            return None
        given = wish.given(found)
        # Those that can go on as they are are left out one by one, the farther ones first.
        near = {record.root.path for record in blame.records}
        needed = spots
        for spot in sorted(spots, key=lambda one: (one.path in near, one)):
            if wish.granted(arrives(given, needed - {spot})):
                needed -= {spot}
        return replace(found, at=tuple(sorted(needed))) if 0 < len(needed) <= _MOST_PLACES else None

    # Runs

    def _arriving(self, blame: Blame, changes: Mapping[Spot, Change]) -> frozenset[str]:
        """Tags that the requests of a line certainly have where calls are given something else."""
        shown = list(_requests_of(blame, self._run(blame.records, changes)[1]))
        if Counter((one.root, one.chain) for one in blame.records) - Counter((one.root, one.chain) for one in shown):
            return frozenset()  # What was tried took a request away.
        found = [record.envelope.tags for record in shown]
        certain = [{name for name, tag in tags.items() if tag.certain} for tags in found]
        given = {name for tags in found for name, tag in tags.items() if tag.dynamic or GIVEN.value in tag.values}
        return frozenset(set.intersection(*certain) & given) if certain else frozenset()

    def _run(self, records: Iterable[Recorded], changes: Mapping[Spot, Change]) -> tuple[Evaluator, Sequence[Recorded]]:
        """Run the bodies that showed requests; gives the evaluator, with all that it asked, and what they show now."""
        before = self._ev.recorder
        ev = self._ev.renewed(Recorder(before.reader, before.routes), changes)
        found: list[Recorded] = []
        trace = Trace()
        for body in dict.fromkeys(self._bodies[id(record)] for record in records):
            ev.start()
            ev.limit = ev.total = _MOST_STEPS
            ev.trace = Trace()
            trace.parts.add(ev.trace)
            found += tried_body(ev, body)
        self._ev.evaluated += ev.evaluated
        ev.trace = trace
        return ev, found


def _requests_of(blame: Blame, records: Iterable[Recorded]) -> Iterator[CallRecord | ClientRecord]:
    """Those of the records that tell of a request, or a client, for which a line answers."""
    spot = blame.records[0].spot
    for record in records:
        if isinstance(record, HoldRecord) or (isinstance(record, CallRecord) and record.tentative):
            continue
        if record.spot == spot and blame.spot in (spot, *record.chain):
            yield record


def _class(ev: Evaluator, key: tuple[str, str]) -> ClassValue | None:
    path, qualname = key
    name, *rest = qualname.split(".")
    value = ev.module_member(path, name)
    for inner in rest:
        outer = single(value) if value is not None else None
        value = ev.class_member(outer, inner) if isinstance(outer, ClassValue) else None
    found = single(value) if value is not None else None
    return found if isinstance(found, ClassValue) else None


def _held(
    known: Mapping[tuple[str, str], Mapping[tuple[Spot, ...], Arguments]], classes: Iterable[tuple[str, str]]
) -> set[tuple[str, str]]:
    """The classes of the objects that constructors of others are given."""
    given = [arguments for key in classes for arguments in known[key].values()]
    found = {(one.cls.frame.path, one.cls.fact.qualname) for arguments in given for one in passed_objects(arguments)}
    return {key for key in found if key in known}


def _asked(trace: Trace) -> Iterator[tuple[str, str]]:
    """The classes about whose objects an evaluation asked how they are made."""
    seen, pending = {trace}, [trace]
    while pending:
        one = pending.pop()
        yield from (
            (question[1], question[2])
            for question in one.questions
            if not isinstance(question, str) and question[0] == CONSTRUCTIONS
        )
        pending += one.parts - seen
        seen |= one.parts
