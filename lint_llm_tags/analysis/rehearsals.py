"""Rehearsals: which tags arrive when callers pass something to a wrapper, told by running it as if they did."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_llm_tags.analysis.blame import open_to
from lint_llm_tags.analysis.records import CallRecord, ClientRecord, HoldRecord, Recorder
from lint_llm_tags.analysis.running import tried_body
from lint_llm_tags.analysis.supplies import GIVEN, dict_with, mapping_of
from lint_llm_tags.analysis.traces import Trace
from lint_llm_tags.analysis.values import DictValue
from lint_llm_tags.dataclass import immutable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from lint_llm_tags.analysis.bodies import Body
    from lint_llm_tags.analysis.evaluator import Evaluator
    from lint_llm_tags.analysis.running import Recorded
    from lint_llm_tags.analysis.values import Open, Spot, Value
    from lint_llm_tags.providers.model import Holds


@immutable
class Passed:
    """How a wrapper's callers pass tags."""

    keywords: tuple[tuple[str, str], ...] = ()
    """Tags that are an argument of their own, with its name."""
    mapping: str = ""
    """The argument that takes all tags in a mapping."""
    holds: Holds = "tags"
    """What the keys of the mapping are: the tags' names, or those of their headers."""

    def __bool__(self) -> bool:
        return bool(self.keywords or self.mapping)


class Rehearsals:
    """Runs bodies once more, with the evaluator of the last round; what it recorded is left as it is."""

    def __init__(self, ev: Evaluator) -> None:
        self._ev = ev
        self._recorded = ev.recorder.by_body
        self._arriving: dict[object, frozenset[str]] = {}
        self._rehearsed: dict[object, Sequence[Recorded]] = {}
        """What bodies showed, for all requests in them."""

    def passed(self, spot: Spot, parameters: Iterable[Open], tags: Sequence[str], headers: Mapping[str, str]) -> Passed:
        """How ``tags`` can be passed in some of ``parameters`` to arrive in the request at ``spot``; false if not.

        ``headers``: such that carry the tags; none where they are passed otherwise.
        """
        keywords: dict[str, str] = {}
        for parameter in dict.fromkeys(parameters):
            alone = () if parameter.splat else self._arrives(spot, parameter, GIVEN).intersection(tags)
            if len(alone) == 1:
                keywords.setdefault(next(iter(alone)), parameter.name)
            elif self._arrives(spot, parameter, mapping_of(dict.fromkeys(tags, "given"))).issuperset(tags):
                return Passed(tuple((tag, tag) for tag in tags)) if parameter.splat else Passed(mapping=parameter.name)
            elif (
                headers and not parameter.splat and self._arrives(spot, parameter, mapping_of(headers)).issuperset(tags)
            ):
                return Passed(mapping=parameter.name, holds="headers")
        return Passed(tuple((tag, keywords[tag]) for tag in tags)) if keywords.keys() >= set(tags) else Passed()

    def handed_on(
        self, spot: Spot, splat: Open, tags: Sequence[str], argument: str, headers: Mapping[str, str]
    ) -> Passed:
        """Whether ``tags`` arrive in an argument of the SDK that callers pass among the ``**kwargs`` of a wrapper."""
        name, *inner = argument.split(".")
        given = dict_with({name: mapping_of(headers)})
        arrives = not inner and self._arrives(spot, splat, given).issuperset(tags)
        return Passed(mapping=name, holds="headers") if arrives else Passed()

    def _arrives(self, spot: Spot, parameter: Open, value: Value) -> frozenset[str]:
        """Tags that the requests at ``spot`` certainly have where callers pass ``value``, and not otherwise."""
        key = (spot, parameter, _shape(value))
        if key not in self._arriving:
            found = [
                _given(self._rehearse(body, parameter, value), spot) - _certain(self._recorded[body], spot)
                for body in self._bodies(spot, parameter)
            ]
            self._arriving[key] = frozenset.intersection(*found) if found else frozenset()
        return self._arriving[key]

    def _bodies(self, spot: Spot, parameter: Open) -> list[Body]:
        """The bodies that showed a request which the parameter decides."""
        place = (parameter.path, parameter.function)
        return [
            body
            for body, records in self._recorded.items()
            if any(place in open_to(record) for record in _sent(records, spot))
        ]

    def _rehearse(self, body: Body, parameter: Open, value: Value) -> Sequence[Recorded]:
        key = (body, parameter, _shape(value))
        if key not in self._rehearsed:
            self._rehearsed[key] = self._run(body, {parameter: value})
        return self._rehearsed[key]

    def _run(self, body: Body, supposed: Mapping[Open, Value]) -> Sequence[Recorded]:
        """What a body shows where parameters are so; nothing if that cannot be worked out."""
        ev, before = self._ev, self._ev.recorder
        ev.recorder = Recorder(before.reader, before.routes)
        ev.supposed = supposed
        ev.start()
        ev.trace = Trace()
        try:
            return tried_body(ev, body)
        finally:
            ev.recorder, ev.supposed = before, {}


def _shape(value: Value) -> object:
    """What tells apart the values that are supposed: the keys of mappings."""
    if not isinstance(value, DictValue):
        return None
    return tuple((key, _shape(entry.value)) for key, entry in value.entries.items())


def _sent(records: Iterable[Recorded], spot: Spot) -> Iterator[CallRecord | ClientRecord]:
    for record in records:
        if not isinstance(record, HoldRecord) and record.spot == spot:
            if not (isinstance(record, CallRecord) and record.tentative):
                yield record


def _certain(records: Iterable[Recorded], spot: Spot) -> frozenset[str]:
    """Tags that each request at ``spot`` certainly has; none where there is none."""
    found = [
        frozenset(name for name, tag in record.envelope.tags.items() if tag.certain) for record in _sent(records, spot)
    ]
    return frozenset.intersection(*found) if found else frozenset()


def _given(records: Sequence[Recorded], spot: Spot) -> frozenset[str]:
    """Those of the certain tags that have what was supposed to be passed, or what is made of it."""
    tags = (item for record in _sent(records, spot) for item in record.envelope.tags.items())
    return _certain(records, spot) & {name for name, tag in tags if tag.dynamic or GIVEN.value in tag.values}
