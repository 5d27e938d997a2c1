"""Functions that build, join, choose from and go through sequences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_llm_tags.analysis.calls import call
from lint_llm_tags.analysis.iteration import iterate
from lint_llm_tags.analysis.possibilities import either, openness, single
from lint_llm_tags.analysis.values import (
    NEVER,
    Arguments,
    Const,
    DictValue,
    Generated,
    SequenceValue,
    Spot,
    Unknown,
    Value,
    new_identity,
)

if TYPE_CHECKING:
    from lint_llm_tags.analysis.evaluator import Evaluator
    from lint_llm_tags.analysis.frames import Frame
    from lint_llm_tags.analysis.library.model import Model

_ENDLESS = "endless"
"""The kind of a sequence that gives its one element again and again."""
_MOST_ROWS = 8
"""What ``map`` goes through is followed row by row up to here."""


def _sequence_of(kind: str) -> Model:
    def model(ev: Evaluator, _frame: Frame, arguments: Arguments, _spot: Spot) -> Value:
        if not arguments.positional:
            return SequenceValue(new_identity(), kind, ())
        elements, exact = iterate(ev, arguments.positional[0])
        return SequenceValue(new_identity(), kind, tuple(elements), exact)

    return model


def _enumerate(ev: Evaluator, _frame: Frame, arguments: Arguments, _spot: Spot) -> Value:
    elements, exact = iterate(ev, arguments.positional[0]) if arguments.positional else ([], False)
    given = arguments.keywords.entries.get("start")
    start = single(arguments.positional[1] if len(arguments.positional) > 1 else given.value if given else Const(0))
    first = start.value if exact and isinstance(start, Const) and isinstance(start.value, int) else None
    pairs = tuple(
        SequenceValue(
            new_identity(), "tuple", (Unknown("a number") if first is None else Const(index + first), element)
        )
        for index, element in enumerate(elements)
    )
    return SequenceValue(new_identity(), "list", pairs, exact)


def _zip(ev: Evaluator, _frame: Frame, arguments: Arguments, _spot: Spot) -> Value:
    columns = [iterate(ev, value) for value in arguments.positional]
    counted = [len(elements) for elements, exact in columns if exact]
    for index, value in enumerate(arguments.positional if counted else ()):
        if isinstance(one := single(value), SequenceValue) and one.kind == _ENDLESS:
            columns[index] = [*one.items] * min(counted), True
    if columns and all(exact for _, exact in columns):
        rows = zip(*(elements for elements, _ in columns), strict=False)
        return SequenceValue(
            new_identity(), "list", tuple(SequenceValue(new_identity(), "tuple", tuple(row)) for row in rows)
        )
    row = tuple(either(elements) for elements, _ in columns)
    return SequenceValue(new_identity(), "list", (SequenceValue(new_identity(), "tuple", row),), exact=False)


def _chain(ev: Evaluator, _frame: Frame, arguments: Arguments, _spot: Spot) -> Value:
    return _joined([iterate(ev, value) for value in arguments.positional], exact=arguments.more is None)


def _chain_of(ev: Evaluator, _frame: Frame, arguments: Arguments, _spot: Spot) -> Value:
    """``itertools.chain.from_iterable(parts)``."""
    parts, exact = iterate(ev, arguments.positional[0]) if arguments.positional else ([], True)
    return _joined([iterate(ev, part) for part in parts], exact=exact)


def _joined(parts: list[tuple[list[Value], bool]], *, exact: bool) -> Value:
    items = tuple(item for elements, _ in parts for item in elements)
    return SequenceValue(new_identity(), "list", items, exact and all(known for _, known in parts))


def _repeat(_ev: Evaluator, _frame: Frame, arguments: Arguments, _spot: Spot) -> Value:
    """``itertools.repeat(value)``, which ``zip`` takes as often as it needs it."""
    return SequenceValue(new_identity(), _ENDLESS, arguments.positional[:1], exact=False)


def _range(_ev: Evaluator, _frame: Frame, _arguments: Arguments, _spot: Spot) -> Value:
    return SequenceValue(new_identity(), "list", (Unknown("a number"),), exact=False)


def _next(ev: Evaluator, _frame: Frame, arguments: Arguments, _spot: Spot) -> Value:
    if not arguments.positional:
        return NEVER
    elements, exact = iterate(ev, arguments.positional[0])
    first = elements[:1] if exact else elements
    return either([*first, *arguments.positional[1:]])


def _one_of(ev: Evaluator, _frame: Frame, arguments: Arguments, _spot: Spot) -> Value:
    """``random.choice(clients)``, ``min(first, second, key=...)``."""
    several = len(arguments.positional) > 1 or arguments.more is not None
    default = arguments.keywords.entries.get("default")
    found = list(arguments.positional) if several else iterate(ev, arguments.positional[0])[0]
    return either([*found, *([default.value] if default is not None else [])])


def _some_of(position: int) -> Model:
    """``random.sample(clients, 2)``, ``heapq.nsmallest(2, clients)``."""

    def model(ev: Evaluator, _frame: Frame, arguments: Arguments, _spot: Spot) -> Value:
        found = iterate(ev, arguments.positional[position])[0] if len(arguments.positional) > position else []
        return SequenceValue(new_identity(), "list", tuple(found), exact=False)

    return model


def _map(ev: Evaluator, frame: Frame, arguments: Arguments, spot: Spot) -> Value:
    if len(arguments.positional) < 2:
        return Unknown("map()")
    function, *iterables = arguments.positional
    columns = [iterate(ev, value) for value in iterables]
    shortest = min(len(column) for column, _ in columns)
    if all(exact for _, exact in columns) and shortest <= _MOST_ROWS:
        rows = zip(*(column for column, _ in columns), strict=False)
        made = [call(ev, frame, function, Arguments(row, DictValue(new_identity())), spot) for row in rows]
        return Generated(either(made), paths=(tuple(made),))
    passed = Arguments(tuple(either(column) for column, _ in columns), DictValue(new_identity()))
    return Generated(call(ev, frame, function, passed, spot))


def _starmap(ev: Evaluator, frame: Frame, arguments: Arguments, spot: Spot) -> Value:
    if len(arguments.positional) < 2:
        return Unknown("starmap()")
    function, rows = arguments.positional[:2]
    given = [iterate(ev, row) for row in iterate(ev, rows)[0]]
    width = {len(elements) if exact else -1 for elements, exact in given}
    if len(width) != 1 or -1 in width:
        more = Unknown("positional arguments that cannot be followed", openness(rows))
        passed = Arguments((), DictValue(new_identity()), more)
    else:
        passed = Arguments(tuple(map(either, zip(*(row for row, _ in given), strict=True))), DictValue(new_identity()))
    return Generated(call(ev, frame, function, passed, spot))


PURE: dict[str, Model] = {
    "builtins.list": _sequence_of("list"),
    "builtins.tuple": _sequence_of("tuple"),
    "builtins.set": _sequence_of("set"),
    "builtins.frozenset": _sequence_of("set"),
    "builtins.sorted": _sequence_of("list"),
    "builtins.reversed": _sequence_of("list"),
    "itertools.chain": _chain,
    "itertools.chain.from_iterable": _chain_of,
    "builtins.enumerate": _enumerate,
    "builtins.zip": _zip,
    "builtins.next": _next,
    "builtins.anext": _next,
    "builtins.min": _one_of,
    "builtins.max": _one_of,
    "random.choice": _one_of,
    "secrets.choice": _one_of,
}
MODELS: dict[str, Model] = {
    **PURE,
    "collections.deque": _sequence_of("list"),
    "itertools.cycle": _sequence_of("list"),
    "itertools.repeat": _repeat,
    "builtins.range": _range,
    "builtins.map": _map,
    "itertools.starmap": _starmap,
    "builtins.filter": _some_of(1),
    "random.choices": _some_of(0),
    "random.sample": _some_of(0),
    "heapq.nsmallest": _some_of(1),
    "heapq.nlargest": _some_of(1),
}
