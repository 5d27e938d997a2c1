"""Comprehensions and generator expressions."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lint_llm_tags.analysis.values import (
    Const,
    DictValue,
    Generated,
    SequenceValue,
    Unknown,
    Value,
    either,
    is_pending,
    new_identity,
    options,
    truth,
)

if TYPE_CHECKING:
    from lint_llm_tags.analysis import facts
    from lint_llm_tags.analysis.evaluator import Evaluator
    from lint_llm_tags.analysis.frames import Frame

from lint_llm_tags.analysis.assignment import assign, target_names
from lint_llm_tags.analysis.iteration import iterate
from lint_llm_tags.analysis.mappings import with_item

MAX_UNROLLED = 32


def comprehension(ev: Evaluator, frame: Frame, expr: facts.Comprehension) -> Value:
    before = dict(frame.environment or {})
    rows: list[tuple[Value, Value | None, bool]] = []
    exact = _rows(ev, frame, expr, expr.clauses, rows, certain=True)
    names = [name for clause in expr.clauses for name in target_names(clause.target)]
    if frame.environment is not None:
        for name in names:
            if name in before:
                frame.environment[name] = before[name]
            else:
                frame.environment.pop(name, None)
    if expr.kind == "dict":
        built = DictValue(new_identity())
        for key, value, certain in rows:
            if value is not None:
                spot = key.spot if isinstance(key, Const) else None
                built = with_item(built, key, value, spot, certain=certain and exact)
        return built if exact or rows else replace(built, rest=(Unknown("a comprehension"),))
    if expr.kind == "generator":
        return Generated(either(row[0] for row in rows)) if not exact else _elements(rows, "list", exact)
    return _elements(rows, expr.kind, exact)


def _elements(rows: list[tuple[Value, Value | None, bool]], kind: str, exact: bool) -> SequenceValue:
    items = tuple(row[0] for row in rows)
    return SequenceValue(new_identity(), kind, items, exact and all(certain for _, _, certain in rows))


def _rows(
    ev: Evaluator,
    frame: Frame,
    expr: facts.Comprehension,
    clauses: tuple[facts.Clause, ...],
    rows: list[tuple[Value, Value | None, bool]],
    *,
    certain: bool,
) -> bool:
    """Collect the elements (keys, values) of a comprehension; tells whether they are all of them."""
    from lint_llm_tags.analysis.expressions import evaluate

    if not clauses:
        value = evaluate(ev, frame, expr.value) if expr.value is not None else None
        rows.append((evaluate(ev, frame, expr.element), value, certain))
        return True
    clause, *others = clauses
    iterable = evaluate(ev, frame, clause.iterable)
    if is_pending(iterable) and expr.kind != "dict":
        elements: list[Value] = [ev.defer(lambda: either(iterate(ev, iterable)[0]), (iterable,))]
        exact = False
    else:
        elements, exact = iterate(ev, iterable)
    if not exact or len(elements) > MAX_UNROLLED:
        elements, exact = [either(elements)], False
    for element in elements:
        assign(ev, frame, clause.target, element)
        tests = [evaluate(ev, frame, condition) for condition in clause.conditions]
        if expr.kind == "dict":
            tests = [either(options(test)) for test in tests]  # Whether a key is there is worth working out.
        verdicts = [truth(test) for test in tests]
        if False in verdicts:
            continue
        exact = _rows(ev, frame, expr, tuple(others), rows, certain=certain and None not in verdicts) and exact
    return exact
