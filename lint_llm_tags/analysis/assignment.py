"""Assigning to names, attributes, items and unpacked targets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_llm_tags.analysis import facts
from lint_llm_tags.analysis.iteration import iterate
from lint_llm_tags.analysis.possibilities import either, openness, options
from lint_llm_tags.analysis.values import SequenceValue, Spot, Unknown, Value, is_pending, new_identity

if TYPE_CHECKING:
    from lint_llm_tags.analysis.evaluator import Evaluator
    from lint_llm_tags.analysis.frames import Frame


def spot_of(frame: Frame, expr: facts.Expr) -> Spot | None:
    mark = getattr(expr, "mark", None)
    return Spot(frame.path, mark) if mark is not None else None


def target_names(target: facts.Expr) -> list[str]:
    if isinstance(target, facts.Name):
        return [target.id]
    if isinstance(target, facts.Sequence):
        return [name for item in target.items for name in target_names(item)]
    return target_names(target.value) if isinstance(target, facts.Starred) else []


def assign(ev: Evaluator, frame: Frame, target: facts.Expr, value: Value) -> None:
    """``target = value``."""
    if isinstance(target, facts.Name):
        frame.bind(target.id, value)
    elif isinstance(target, facts.Sequence):
        _unpack(ev, frame, target, value)
    elif isinstance(target, facts.Starred):
        assign(ev, frame, target.value, value)
    elif isinstance(target, facts.Attribute):
        from lint_llm_tags.analysis.mutations import store_attribute

        store_attribute(ev, frame, target, value)
    elif isinstance(target, facts.Subscript):
        from lint_llm_tags.analysis.mutations import store_item

        store_item(ev, frame, target, value)


def _unpack(ev: Evaluator, frame: Frame, target: facts.Sequence, value: Value) -> None:
    starred = [place for place, item in enumerate(target.items) if isinstance(item, facts.Starred)]
    if is_pending(value) and not starred:
        for index, item in enumerate(target.items):
            assign(ev, frame, item, ev.defer(lambda index=index: _column(ev, value, index), (value,)))  # type: ignore[misc]
        return
    elements, exact = iterate(ev, value)
    if exact and starred and len(elements) >= len(target.items) - 1:
        start, end = starred[0], starred[0] + len(elements) - len(target.items) + 1
        taken = SequenceValue(new_identity(), "list", tuple(elements[start:end]))
        elements = [*elements[:start], taken, *elements[end:]]
    if exact and len(elements) == len(target.items):
        for item, element in zip(target.items, elements, strict=True):
            assign(ev, frame, item, element)
        return
    columns = [option.items for option in options(value) if isinstance(option, SequenceValue) and option.exact]
    if (
        columns
        and not starred
        and all(len(items) == len(target.items) for items in columns)
        and len(columns) == len(options(value))
    ):
        for index, item in enumerate(target.items):
            assign(ev, frame, item, either(items[index] for items in columns))
        return
    for item in target.items:
        if isinstance(item, facts.Starred):
            assign(ev, frame, item.value, SequenceValue(new_identity(), "list", tuple(elements), exact=False))
        else:
            assign(ev, frame, item, either(elements) if elements else Unknown("an element", openness(value)))


def _column(ev: Evaluator, value: Value, index: int) -> Value:
    """What the name at ``index`` of an unpacking gets."""
    found: list[Value] = []
    for option in options(value):
        elements, exact = iterate(ev, option)
        found.extend(elements[index : index + 1] if exact else elements)
    return either(found) if found else Unknown("an element", openness(value))
