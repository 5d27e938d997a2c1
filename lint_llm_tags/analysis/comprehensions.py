"""Comprehensions and generator expressions."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from lint_llm_tags.analysis import facts
from lint_llm_tags.analysis.assignment import assign, target_names
from lint_llm_tags.analysis.changes import words_in
from lint_llm_tags.analysis.iteration import iterate, sequences
from lint_llm_tags.analysis.mappings import with_item
from lint_llm_tags.analysis.possibilities import either, openness, options, single, truth
from lint_llm_tags.analysis.values import (
    CLOSED,
    NONE,
    Const,
    DictValue,
    Generated,
    Openness,
    SequenceValue,
    Unknown,
    Value,
    is_pending,
    new_identity,
)
from lint_llm_tags.dataclass import replace

if TYPE_CHECKING:
    from lint_llm_tags.analysis.evaluator import Evaluator
    from lint_llm_tags.analysis.frames import Frame


MAX_UNROLLED = 32


class _Row(NamedTuple):
    """What one turn of a comprehension gives."""

    element: Value
    """Of a dict the key."""
    value: Value | None
    certain: bool
    open: Openness = CLOSED
    """Parameters in the conditions that decide whether it is there."""


_BUILDING = frozenset(
    {"str", "repr", "int", "len", "tuple", "lower", "upper", "strip", "title", "replace", "format", "join", "items",
     "keys", "values", "get", "removeprefix", "removesuffix"}
)  # fmt: skip
"""Functions and methods that only make new values of what they are given."""


def comprehension(ev: Evaluator, frame: Frame, expr: facts.Comprehension) -> Value:
    """What a comprehension gives; where it goes through a result that nobody has looked at, only when somebody does."""
    from lint_llm_tags.analysis.expressions import evaluate

    if expr.kind != "dict" and frame.environment is not None and only_builds(expr):
        iterable = evaluate(ev, frame, expr.clauses[0].iterable)
        if is_pending(iterable):
            later = replace(frame, environment=dict(frame.environment))
            words = words_in((expr,))
            used = (value for name, value in frame.environment.items() if name in words)
            return ev.defer(lambda: _comprehension(ev, later, expr), (iterable, *used))
    return _comprehension(ev, frame, expr)


@cache
def only_builds(expr: object) -> bool:
    """Whether an expression only makes new values: it calls nothing that sends or changes anything."""
    stack = [expr]
    while stack:
        item = stack.pop()
        if isinstance(item, facts.Call):
            callee = item.callee
            if (callee.name if isinstance(callee, facts.Attribute) else getattr(callee, "id", "")) not in _BUILDING:
                return False
        elif isinstance(item, (facts.Yield, facts.Walrus, facts.Lambda)):
            return False
        if isinstance(item, tuple) and not isinstance(item, facts.Mark):
            stack.extend(item)
        stack.extend(getattr(item, name) for name in getattr(item, "__dataclass_fields__", ()))
    return True


def _comprehension(ev: Evaluator, frame: Frame, expr: facts.Comprehension) -> Value:
    from lint_llm_tags.analysis.expressions import evaluate

    iterable = evaluate(ev, frame, expr.clauses[0].iterable)
    paths = sequences(iterable) if expr.kind == "dict" else ()
    if len(paths) > 1:
        return either(_through(ev, frame, expr, SequenceValue(new_identity(), "list", path)) for path in paths)
    return _through(ev, frame, expr, iterable)


def _through(ev: Evaluator, frame: Frame, expr: facts.Comprehension, iterable: Value) -> Value:
    """A comprehension, once what its first clause goes through is known."""
    before = dict(frame.environment or {})
    rows: list[_Row] = []
    exact = _rows(ev, frame, expr, expr.clauses, iterable, rows, certain=True)
    names = [name for clause in expr.clauses for name in target_names(clause.target)]
    if frame.environment is not None:
        for name in names:
            if name in before:
                frame.environment[name] = before[name]
            else:
                frame.environment.pop(name, None)
    if expr.kind == "dict":
        built = DictValue(new_identity())
        for row in rows:
            if row.value is not None:
                spot = row.element.spot if isinstance(row.element, Const) else None
                built = with_item(built, row.element, row.value, spot, certain=row.certain)
                built = _decided(built, row)
        return built if exact or rows else replace(built, rest=(Unknown("a comprehension"),))
    if expr.kind == "generator":
        return Generated(either(row.element for row in rows)) if not exact else _elements(rows, "list", exact)
    return _elements(rows, expr.kind, exact)


def _elements(rows: list[_Row], kind: str, exact: bool) -> SequenceValue:
    items = tuple(row.element for row in rows)
    return SequenceValue(new_identity(), kind, items, exact and all(row.certain for row in rows))


def _decided(built: DictValue, row: _Row) -> DictValue:
    """With the parameters that decide about a key, as in ``{name: value for ... if value}``."""
    key = row.element.value if isinstance(row.element, Const) else None
    entry = built.entries.get(key) if key is not None else None
    forwarded = row.open & openness(row.value) if entry is not None and not entry.certain else CLOSED
    if entry is None or not forwarded:
        return built
    return replace(built, entries={**built.entries, key: replace(entry, decided=entry.decided | forwarded)})


def _rows(
    ev: Evaluator,
    frame: Frame,
    expr: facts.Comprehension,
    clauses: tuple[facts.Clause, ...],
    iterable: Value,
    rows: list[_Row],
    *,
    certain: bool,
    open: Openness = CLOSED,
) -> bool:
    """Collect the elements (keys, values) of a comprehension; tells whether they are all of them."""
    from lint_llm_tags.analysis.expressions import evaluate

    if not clauses:
        value = evaluate(ev, frame, expr.value) if expr.value is not None else None
        rows.append(_Row(ev.hold(evaluate(ev, frame, expr.element)), value, certain, open))
        return True
    clause, *others = clauses
    if is_pending(iterable) and expr.kind != "dict" and not only_builds(expr):
        elements: list[Value] = [ev.defer(lambda: either(iterate(ev, iterable)[0]), (iterable,))]
        exact = False
    else:
        elements, exact = iterate(ev, iterable)
    known = len(elements) if exact else 0
    if len(elements) > MAX_UNROLLED or (not exact and expr.kind != "dict"):
        elements, exact, known = [either(elements)], False, 0
    elif not exact and isinstance(sequence := single(iterable), SequenceValue):
        known = sequence.first
    for place, element in enumerate(elements):
        assign(ev, frame, clause.target, element)
        tests = [evaluate(ev, frame, condition) for condition in clause.conditions]
        if expr.kind == "dict":
            tests = [either(options(test)) for test in tests]  # Whether a key is there is worth working out.
        verdicts = [truth(test) for test in tests]
        if False in verdicts:
            continue
        inner = evaluate(ev, frame, others[0].iterable) if others else NONE
        sure = certain and None not in verdicts and place < known
        asked = open.union(*(openness(test) for test in tests)) if expr.kind == "dict" and not sure else open
        if place >= known and expr.kind == "dict":
            asked |= openness(element)  # Who decides what it is may decide whether it is there.
        exact = _rows(ev, frame, expr, tuple(others), inner, rows, certain=sure, open=asked) and exact
    return exact
