"""What a condition tells about the names and attributes in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_llm_tags.analysis import facts
from lint_llm_tags.analysis.assignment import assign
from lint_llm_tags.analysis.expressions import evaluate
from lint_llm_tags.analysis.kinds import is_instance
from lint_llm_tags.analysis.operators import truthy
from lint_llm_tags.analysis.possibilities import either, options
from lint_llm_tags.analysis.values import (
    NONE,
    Const,
    DictValue,
    EnvironmentVariable,
    InstanceValue,
    Record,
    SequenceValue,
    Setting,
    Unknown,
    Value,
    is_pending,
)

if TYPE_CHECKING:
    from lint_llm_tags.analysis.evaluator import Evaluator
    from lint_llm_tags.analysis.frames import Frame


def narrow(ev: Evaluator, frame: Frame, test: facts.Expr, *, outcome: bool) -> None:
    """Keep only what fits ``bool(test) is outcome``."""
    if not frame.alive:
        return
    if isinstance(test, facts.Unary) and test.operator == "not":
        narrow(ev, frame, test.operand, outcome=not outcome)
    elif isinstance(test, facts.Boolean):
        if (test.operator == "and") is outcome:
            narrow(ev, frame, test.left, outcome=outcome)
            narrow(ev, frame, test.right, outcome=outcome)
    elif isinstance(test, facts.Walrus):
        narrow(ev, frame, test.target, outcome=outcome)
    elif isinstance(test, (facts.Name, facts.Attribute)):
        _replace(ev, frame, test, lambda value: truthy(value, outcome))
    elif isinstance(test, facts.Compare) and len(test.rest) == 1:
        _narrow_comparison(ev, frame, test, outcome)
    elif isinstance(test, facts.Call):
        _narrow_isinstance(ev, frame, test, outcome)


def _replace(ev: Evaluator, frame: Frame, place: facts.Expr, change) -> None:  # type: ignore[no-untyped-def]
    value = evaluate(ev, frame, place)
    if is_pending(value):
        if isinstance(place, facts.Name) and frame.environment is not None:
            frame.environment[place.id] = ev.defer(lambda: _kept(value, change(value)), (value,))
        return
    narrowed = change(value)
    if narrowed is not value and narrowed != value and options(narrowed):
        if isinstance(place, facts.Name):
            if frame.environment is not None:
                frame.environment[place.id] = narrowed
        elif isinstance(place, facts.Attribute) and _holds_attributes(ev, frame, place.base):
            assign(ev, frame, place, narrowed)


def _kept(value: Value, narrowed: Value) -> Value:
    return narrowed if options(narrowed) else value


def _holds_attributes(ev: Evaluator, frame: Frame, base: facts.Expr) -> bool:
    return isinstance(evaluate(ev, frame, base), InstanceValue)


def _narrow_comparison(ev: Evaluator, frame: Frame, test: facts.Compare, outcome: bool) -> None:
    operator, right = test.rest[0]
    left = test.left.target if isinstance(test.left, facts.Walrus) else test.left
    if operator in ("is", "is not", "==", "!="):
        equal = (operator in ("is", "==")) is outcome
        constant = evaluate(ev, frame, right)
        if isinstance(constant, Const) and isinstance(left, (facts.Name, facts.Attribute)):
            _replace(ev, frame, left, lambda value: _equal_to(value, constant, equal))
    elif operator in ("in", "not in") and isinstance(right, facts.Name):
        key = evaluate(ev, frame, left)
        if isinstance(key, Const):
            present = (operator == "in") is outcome
            _replace(ev, frame, right, lambda value: _with_key(value, key.value, present))


def _equal_to(value: Value, constant: Const, equal: bool) -> Value:
    if equal:
        if any(_could_be(option, constant) for option in options(value)):
            return NONE if constant.value is None else Const(constant.value, constant.spot)
        return value
    return either(
        option for option in options(value) if not (isinstance(option, Const) and option.value == constant.value)
    )


def _could_be(option: Value, constant: Const) -> bool:
    if isinstance(option, Const):
        return option.value == constant.value
    return isinstance(option, (Unknown, EnvironmentVariable, Setting, Record))


def _with_key(value: Value, key: object, present: bool) -> Value:
    kept: list[Value] = []
    for option in options(value):
        if isinstance(option, DictValue):
            entry = option.entries.get(key)
            if not present and entry is not None:
                if entry.certain:
                    continue
                entries = {name: held for name, held in option.entries.items() if name != key}
                kept.append(DictValue(option.identity, entries, option.rest))
                continue
        kept.append(option)
    return either(kept)


def _narrow_isinstance(ev: Evaluator, frame: Frame, test: facts.Call, outcome: bool) -> None:
    if not isinstance(test.callee, facts.Name) or test.callee.id != "isinstance" or len(test.arguments) != 2:
        return
    place = test.arguments[0].value
    if not isinstance(place, (facts.Name, facts.Attribute)):
        return
    wanted = SequenceValue(0, "tuple", (evaluate(ev, frame, test.arguments[1].value),))

    def change(value: Value) -> Value:
        return either(option for option in options(value) if is_instance(ev, option, wanted) is not (not outcome))

    _replace(ev, frame, place, change)
