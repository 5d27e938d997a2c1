"""Blame: whose line a request belongs to, the SDK's call or the call of a wrapper around it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from lint_llm_tags.analysis.envelope import open_of
from lint_llm_tags.analysis.possibilities import openness
from lint_llm_tags.analysis.records import CallRecord, ClientRecord
from lint_llm_tags.analysis.values import CLOSED
from lint_llm_tags.dataclass import immutable

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence, Set

    from lint_llm_tags.analysis.frames import FunctionKey
    from lint_llm_tags.analysis.records import Recorder
    from lint_llm_tags.analysis.values import Arguments, DictValue, Open, Openness, Spot

Record: TypeAlias = CallRecord | ClientRecord


@immutable
class Blame:
    """Records that one line answers for."""

    spot: Spot
    via: str
    parameter: Open | None
    records: tuple[Record, ...]
    whole: bool = True
    """The parameter is itself what a carrier gets, not only what decides about it."""


def blamed(records: Sequence[Record], recorder: Recorder) -> dict[Spot, list[Blame]]:
    """For each request's place, the lines that answer for it."""
    by_spot: dict[Spot, list[Record]] = {}
    for record in records:
        by_spot.setdefault(record.spot, []).append(record)
    return {spot: _blame(spot, views, recorder) for spot, views in by_spot.items()}


def _blame(spot: Spot, views: Sequence[Record], recorder: Recorder) -> list[Blame]:
    """Keep the views from which a request looks whole, and find the line that decided its tags.

    A view from inside a function whose parameters decide is replaced by the views of its callers. Where these
    parameters are tags, the call that passes them is what has to be mended; where they are the client, it is not.
    """
    forwarded = recorder.forwarded.get(spot, ())
    entered = {function for view in views for function in view.calls}
    closed: dict[tuple[Spot, ...], set[object]] = {}
    for view in views:
        if not _is_tentative(view) and not _is_open(view):
            closed.setdefault(view.chain, set()).add(_told(view))
    undecided = {view.chain for view in views if view.chain in closed and _is_open(view)}
    deciding: dict[FunctionKey, Open] = {}
    for view in views:
        for item in _takers_first(open_of(view.envelope, deciding=True)):
            if not item.state:
                deciding.setdefault((item.path, item.function), item)
    arguments = {
        carrier.argument.partition(".")[0]
        for view in views
        if isinstance(view, CallRecord)
        for carrier in view.method.carriers
    }
    for function, given in forwarded:
        for item in _takers_first(_forwarding(arguments, given.keywords)):
            deciding.setdefault(function, item)
    passed = {
        item
        for view in views
        for reason, opened in view.envelope.unknown
        for item in opened
        if reason.startswith(f"parameter {item.name!r} of ")
    }
    found: dict[Spot, Blame] = {}
    for view in views:
        if _replaced(view, entered) or _redundant(view, closed, undecided) or _is_tentative(view):
            continue
        at, via, parameter = spot, "", None
        for index, (call, function) in enumerate(zip(view.chain, view.calls, strict=True)):
            if function in deciding:
                at, via, parameter = call, function[1], deciding[function]
                if outer := _handed_on(view, index, parameter, recorder):
                    at, via, parameter = outer
                break
        old = found.get(at)
        records = (*(old.records if old is not None else ()), view)
        found[at] = Blame(at, via, parameter, records, parameter in passed or bool(forwarded))
    return list(found.values())


def _handed_on(view: Record, index: int, parameter: Open, recorder: Recorder) -> tuple[Spot, str, Open] | None:
    """Where a function is given another one and what that is called with, the call which does so.

    ``retry(ask, "x", headers=HEADERS)`` answers, and not ``function(*args, **kwargs)`` inside of ``retry``.
    """
    found = None
    while index:
        at, caller = view.chain[index], view.calls[index - 1]
        given = [one for function, one in recorder.forwarded.get(at, ()) if function == caller]
        items = [item for one in given for item in _passing(one, parameter)]
        items += (
            item
            for item, named in recorder.handed_on.get(at, {}).items()
            if parameter.name not in named and (item.splat or not parameter.splat)
        )
        items = [item for item in items if (item.path, item.function) == caller]
        if not items:
            break
        index -= 1
        parameter = _takers_first(items)[0]
        found = view.chain[index], caller[1], parameter
    return found


def _passing(given: Arguments, parameter: Open) -> Iterable[Open]:
    """The parameters from which a call takes what it passes in ``parameter`` by its name."""
    entry = given.keywords.entries.get(parameter.name)
    return () if entry is None else openness(entry.value)


def _takers_first(parameters: Iterable[Open]) -> list[Open]:
    """Parameters in the order in which to ask for tags in them: first what takes arguments of any name."""
    return sorted(parameters, key=lambda item: (not item.splat, item))


def _is_tentative(view: Record) -> bool:
    return isinstance(view, CallRecord) and view.tentative


def _is_open(view: Record) -> bool:
    """Whether the callers decide something about the request."""
    if _opened(view):
        return True
    return any(tag in view.envelope.tags for tag in view.envelope.lacking)


def _opened(view: Record) -> Openness:
    """Parameters that decide which client it is, or what it sends, or of which objects."""
    return open_of(view.envelope) | view.objects | (view.open if isinstance(view, CallRecord) else CLOSED)


def open_to(view: Record) -> set[FunctionKey]:
    """Functions whose parameters decide something about a request."""
    return {(item.path, item.function) for item in _opened(view)}


def _replaced(view: Record, entered: set[FunctionKey]) -> bool:
    """Whether the functions whose parameters decide are seen being called."""
    functions = open_to(view)
    if not functions and _is_open(view) and not view.calls:
        functions = {(view.root.path, view.root.name)}
    return bool(functions & entered) and not functions <= set(view.calls)


def _told(view: Record) -> object:
    """What a view tells of a request."""
    return view.envelope.lacking, bool(view.envelope.unknown)


def _redundant(view: Record, closed: Mapping[tuple[Spot, ...], Set[object]], undecided: Set[tuple[Spot, ...]]) -> bool:
    """Whether the same request was seen whole already from further inside.

    Where callers decide which of several clients it is (``client or DEFAULT``), only one that looked like this, or
    whose client was not seen.
    """
    inner = [chain for index in range(1, len(view.chain) + 1) if (chain := view.chain[index:]) in closed]
    unseen = isinstance(view, CallRecord) and view.assumed
    return any(unseen or chain not in undecided or _told(view) in closed[chain] for chain in inner)


def _forwarding(arguments: Set[str], given: DictValue) -> Iterable[Open]:
    """Parameters that a function passes on to a function that it is given, in arguments where a carrier may be."""
    entries = (entry.value for name, entry in given.entries.items() if name in arguments)
    return (item for value in (*given.rest, *entries) for item in openness(value))
