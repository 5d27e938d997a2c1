"""Evaluating expressions, and assigning to them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lint_llm_tags.analysis import facts
from lint_llm_tags.analysis.assignment import assign, spot_of
from lint_llm_tags.analysis.changes import words_in
from lint_llm_tags.analysis.comprehensions import comprehension, only_builds
from lint_llm_tags.analysis.frames import Frame, lambda_function
from lint_llm_tags.analysis.iteration import iterate, sequence_of
from lint_llm_tags.analysis.mappings import merge, with_item
from lint_llm_tags.analysis.operators import compared, concatenate, decided, operate, truthy
from lint_llm_tags.analysis.possibilities import either, openness, options, truth
from lint_llm_tags.analysis.values import (
    NONE,
    PLAIN,
    Const,
    DictValue,
    FunctionValue,
    Spot,
    Unknown,
    Value,
    is_pending,
    new_identity,
)
from lint_llm_tags.dataclass import replace

if TYPE_CHECKING:
    from collections.abc import Callable

    from lint_llm_tags.analysis.evaluator import Evaluator


def evaluate(ev: Evaluator, frame: Frame, expr: facts.Expr) -> Value:
    ev.step()
    return EVALUATE[type(expr)](ev, frame, expr)


def _name(ev: Evaluator, frame: Frame, expr: facts.Name) -> Value:
    return ev.name(frame, expr.id)


def _constant(_ev: Evaluator, frame: Frame, expr: facts.Constant) -> Value:
    return Const(expr.value, Spot(frame.path, expr.mark) if expr.mark is not None else None)


def _fstring(ev: Evaluator, frame: Frame, expr: facts.FString) -> Value:
    spot = Spot(frame.path, expr.mark) if expr.mark is not None else None
    parts = [evaluate(ev, frame, part) for part in expr.parts]
    if any(is_pending(part) for part in parts):
        return ev.defer(lambda: concatenate(parts, spot), tuple(parts), PLAIN)
    return concatenate(parts, spot)


def _dict(ev: Evaluator, frame: Frame, expr: facts.Dict) -> Value:
    built = DictValue(new_identity())
    for key, value in expr.items:
        if key is None:
            from lint_llm_tags.analysis.items import opened

            built = merge(built, opened(ev, evaluate(ev, frame, value)))
        else:
            name = evaluate(ev, frame, key)
            built = with_item(built, name, ev.hold(evaluate(ev, frame, value)), spot_of(frame, key))
    return built


def _sequence(ev: Evaluator, frame: Frame, expr: facts.Sequence) -> Value:
    items: list[Value] = []
    exact = True
    for item in expr.items:
        if isinstance(item, facts.Starred):
            elements, known = iterate(ev, evaluate(ev, frame, item.value))
            items.extend(elements)
            exact = exact and known
        else:
            items.append(ev.hold(evaluate(ev, frame, item)))
    return sequence_of(expr.kind, items, exact)


def _starred(ev: Evaluator, frame: Frame, expr: facts.Starred) -> Value:
    return evaluate(ev, frame, expr.value)


def _binary(ev: Evaluator, frame: Frame, expr: facts.Binary) -> Value:
    left = evaluate(ev, frame, expr.left)
    right = evaluate(ev, frame, expr.right)
    if is_pending(left) or is_pending(right):
        return ev.defer(lambda: either(operate(ev, expr.operator, one, right) for one in options(left)), (left, right))
    return either(operate(ev, expr.operator, one, right) for one in options(left))


def _boolean(ev: Evaluator, frame: Frame, expr: facts.Boolean) -> Value:
    left = evaluate(ev, frame, expr.left)
    verdict = truth(left)
    if verdict is (expr.operator == "or"):
        return left
    right = evaluate(ev, frame, expr.right)
    if verdict is not None:
        return right
    if is_pending(left):
        return ev.defer(lambda: _either_side(left, right, is_or=expr.operator == "or"), (left, right))
    return _either_side(left, right, is_or=expr.operator == "or")


def _either_side(left: Value, right: Value, *, is_or: bool) -> Value:
    found = either(options(left))
    verdict = truth(found)
    if verdict is not None:
        return found if verdict is is_or else right
    return either((truthy(found, is_or), right))


def _unary(ev: Evaluator, frame: Frame, expr: facts.Unary) -> Value:
    value = evaluate(ev, frame, expr.operand)
    if expr.operator == "not" and is_pending(value):
        return ev.defer(lambda: _negated(value), (value,), PLAIN)
    if expr.operator == "not":
        return _negated(value)
    if expr.operator == "Minus" and isinstance(value, Const) and isinstance(value.value, (int, float)):
        return Const(-value.value)
    return Unknown("a number")


def _negated(value: Value) -> Value:
    verdict = truth(either(options(value)))
    return Const(not verdict) if verdict is not None else Unknown("a condition", openness(value))


def _compare(ev: Evaluator, frame: Frame, expr: facts.Compare) -> Value:
    left = evaluate(ev, frame, expr.left)
    rights = [evaluate(ev, frame, right) for _, right in expr.rest]
    if any(is_pending(value) for value in (left, *rights)):
        return ev.defer(lambda: _condition(left, expr.rest[0][0], rights), (left, *rights), PLAIN)
    return _condition(left, expr.rest[0][0], rights)


def _condition(left: Value, operator: str, rights: list[Value]) -> Value:
    verdict = compared(left, operator, rights[0]) if len(rights) == 1 else None
    if verdict is not None:
        return Const(verdict)
    return Unknown("a condition", openness(left).union(*(openness(right) for right in rights)))


def _conditional(ev: Evaluator, frame: Frame, expr: facts.Conditional) -> Value:
    test = evaluate(ev, frame, expr.test)
    calls = isinstance(expr.body, facts.Call) and isinstance(expr.orelse, facts.Call) and frame.one_path
    if calls or isinstance(expr.body, facts.Dict) or isinstance(expr.orelse, facts.Dict):
        test = either(options(test))  # Which of two calls is made, or which keys there are, is worth working out.
    if is_pending(test) and frame.environment is not None and only_builds(expr.body) and only_builds(expr.orelse):
        later = replace(frame, environment=dict(frame.environment))
        words = words_in((expr,))
        used = (value for name, value in frame.environment.items() if name in words)
        return ev.defer(lambda: _branches(ev, later, expr, either(options(test))), (test, *used))
    return _branches(ev, frame, expr, test)


def _branches(ev: Evaluator, frame: Frame, expr: facts.Conditional, test: Value) -> Value:
    from lint_llm_tags.analysis.narrowing import narrow

    verdict = truth(test)
    before = frame.environment
    found: list[Value] = []
    for outcome, branch in ((True, expr.body), (False, expr.orelse)):
        if verdict in (None, outcome):
            frame.environment = dict(before or {})
            narrow(ev, frame, expr.test, outcome=outcome)
            found.append(evaluate(ev, frame, branch))
    frame.environment = before
    return decided(either(found), openness(test)) if verdict is None else either(found)


def _lambda(ev: Evaluator, frame: Frame, expr: facts.Lambda) -> Value:
    from lint_llm_tags.analysis.parameters import with_defaults

    closure = id(frame) if frame.kind == "function" else 0
    function = with_defaults(ev, frame, FunctionValue(lambda_function(expr, frame.scope), frame, closure=closure))
    frame.nested.append(function)
    return function


def _await(ev: Evaluator, frame: Frame, expr: facts.Await) -> Value:
    return evaluate(ev, frame, expr.value)


def _yield(ev: Evaluator, frame: Frame, expr: facts.Yield) -> Value:
    value = ev.hold(evaluate(ev, frame, expr.value)) if expr.value is not None else NONE
    if expr.delegates and is_pending(value):
        frame.generate([ev.defer(lambda: either(iterate(ev, value)[0]), (value,))], exact=False)
    elif expr.delegates:
        elements, exact = iterate(ev, value)
        frame.generate(elements, exact=exact)
    else:
        frame.generate([value])
    return Unknown("a value sent to a generator")


def _walrus(ev: Evaluator, frame: Frame, expr: facts.Walrus) -> Value:
    value = evaluate(ev, frame, expr.value)
    assign(ev, frame, expr.target, value)
    return value


def _other(ev: Evaluator, frame: Frame, expr: facts.Other) -> Value:
    found = frozenset().union(*(openness(evaluate(ev, frame, part)) for part in expr.parts)) if expr.parts else None
    return Unknown("an expression that is not followed", found or frozenset())


EVALUATE: dict[type, Callable[[Any, Any, Any], Value]] = {
    facts.Name: _name,
    facts.Constant: _constant,
    facts.FString: _fstring,
    facts.Dict: _dict,
    facts.Sequence: _sequence,
    facts.Starred: _starred,
    facts.Binary: _binary,
    facts.Boolean: _boolean,
    facts.Unary: _unary,
    facts.Compare: _compare,
    facts.Conditional: _conditional,
    facts.Lambda: _lambda,
    facts.Await: _await,
    facts.Yield: _yield,
    facts.Walrus: _walrus,
    facts.Comprehension: comprehension,
    facts.Other: _other,
}
"""By kind of expression; ``objects``, ``items`` and ``calls`` add attributes, subscripts and calls."""
