"""Evaluating expressions, and assigning to them."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from lint_llm_tags.analysis import facts
from lint_llm_tags.analysis.frames import Frame, lambda_function
from lint_llm_tags.analysis.values import (
    NEVER,
    NONE,
    Arguments,
    BoundMethod,
    ClassValue,
    ClientValue,
    Const,
    Deferred,
    DictValue,
    Entry,
    EnvironmentVariable,
    External,
    FunctionValue,
    Generated,
    InstanceValue,
    ModuleValue,
    Never,
    Openness,
    Record,
    SequenceValue,
    Setting,
    Spot,
    Text,
    Unknown,
    Value,
    either,
    is_pending,
    merge_paths,
    new_identity,
    openness,
    options,
    single,
    truth,
    unforced,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from lint_llm_tags.analysis.evaluator import Evaluator

MAX_UNROLLED = 32
# A few lines can ask for strings and lists that no memory holds (``a = a + a``). None of them is a tag.
LONGEST_TEXT = 100_000
MOST_PARTS = 200
MOST_ELEMENTS = 10_000
_PLAIN_PERCENT = re.compile(r"(?:[^%]|%(?:\(\w+\))?[sdr]|%%)*")
"""No widths: nothing is formatted here that is longer than what it is made of."""
_MAPPING_TYPES = ("dict", "OrderedDict", "MappingProxyType", "Headers", "CaseInsensitiveDict", "CIMultiDict",
                  "HTTPHeaderDict", "ChainMap", "UserDict", "frozendict", "immutabledict")  # fmt: skip


def evaluate(ev: Evaluator, frame: Frame, expr: facts.Expr) -> Value:
    ev.step()
    return _EVALUATE[type(expr)](ev, frame, expr)


def _name(ev: Evaluator, frame: Frame, expr: facts.Name) -> Value:
    return ev.name(frame, expr.id)


def _constant(_ev: Evaluator, frame: Frame, expr: facts.Constant) -> Value:
    return Const(expr.value, Spot(frame.path, expr.mark) if expr.mark is not None else None)


def _fstring(ev: Evaluator, frame: Frame, expr: facts.FString) -> Value:
    spot = Spot(frame.path, expr.mark) if expr.mark is not None else None
    parts = [evaluate(ev, frame, part) for part in expr.parts]
    if any(is_pending(part) for part in parts):
        return ev.defer(lambda: concatenate(parts, spot), tuple(parts))
    return concatenate(parts, spot)


def concatenate(parts: Iterable[Value], spot: Spot | None = None) -> Value:
    """A string made of parts."""
    found: list[Value] = []
    for whole in parts:
        part = single(whole)
        inner = part.parts if isinstance(part, Text) else (part,)
        for item in inner:
            last = found[-1] if found else None
            if len(found) == MOST_PARTS:
                return Text((*found, Unknown("the rest of a long string")))
            if isinstance(item, Const) and isinstance(last, Const) and len(str(last.value)) < LONGEST_TEXT:
                found[-1] = Const(f"{last.value!s}{item.value!s}", spot)
            elif isinstance(item, Const):
                found.append(Const(str(item.value), spot or item.spot))
            else:
                found.append(item)
    if not found:
        return Const("", spot)
    return found[0] if len(found) == 1 and isinstance(found[0], Const) else Text(tuple(found))


def _attribute(ev: Evaluator, frame: Frame, expr: facts.Attribute) -> Value:
    from lint_llm_tags.analysis.objects import attribute

    base = evaluate(ev, frame, expr.base)
    if is_pending(base):
        return ev.defer(lambda: attribute(ev, frame, base, expr.name), (base,))
    return attribute(ev, frame, base, expr.name)


def _subscript(ev: Evaluator, frame: Frame, expr: facts.Subscript) -> Value:
    base = evaluate(ev, frame, expr.base)
    index = evaluate(ev, frame, expr.index)
    if is_pending(base):
        return ev.defer(lambda: either(item_of(option, index) for option in options(base)), (base,))
    return either(item_of(option, index) for option in options(base))


def item_of(base: Value, index: Value) -> Value:
    """``base[index]``."""
    index = single(index)
    if isinstance(base, InstanceValue) and base.mapping is not None:
        base = base.mapping
    if isinstance(base, DictValue):
        if isinstance(index, Const):
            entry = base.entries.get(index.value)
            if entry is not None:
                return entry.value
            return either(base.rest) if base.rest else Unknown("an item that nobody was seen storing")
        return either([*(entry.value for entry in base.entries.values()), *base.rest])
    if isinstance(base, SequenceValue):
        if base.exact and isinstance(index, Const) and isinstance(index.value, int):
            return base.items[index.value] if -len(base.items) <= index.value < len(base.items) else NEVER
        return either(base.items)
    if isinstance(base, ClassValue):
        return base
    if isinstance(base, External):
        if base.name == "os.environ" and isinstance(index, Const):
            return EnvironmentVariable(str(index.value))
        if base.name.startswith(("typing.", "typing_extensions.", "builtins.", "collections.abc.")):
            items = index.items if isinstance(index, SequenceValue) and index.kind == "tuple" else (index,)
            return Record(base.name, Arguments(items, DictValue(new_identity())))
        return Unknown(f"an item of {base.name}")
    if isinstance(base, Record) and (mapping := as_mapping(base)) is not None:
        return item_of(mapping, index)
    return Unknown("an item of an unknown object", openness(base))


def _dict(ev: Evaluator, frame: Frame, expr: facts.Dict) -> Value:
    built = DictValue(new_identity())
    for key, value in expr.items:
        if key is None:
            built = merge(built, evaluate(ev, frame, value))
        else:
            name = evaluate(ev, frame, key)
            built = with_item(built, name, evaluate(ev, frame, value), spot_of(frame, key))
    return built


def spot_of(frame: Frame, expr: facts.Expr) -> Spot | None:
    mark = getattr(expr, "mark", None)
    return Spot(frame.path, mark) if mark is not None else None


def with_item(base: DictValue, key: Value, value: Value, spot: Spot | None, *, certain: bool = True) -> DictValue:
    """``base`` after ``base[key] = value``."""
    keys = options(key)
    if not keys or not all(isinstance(option, Const) for option in keys):
        return replace(base, rest=(*base.rest, Unknown("a key that is not known", openness(key))))
    entries = dict(base.entries)
    for option in keys:
        assert isinstance(option, Const)
        old = entries.get(option.value)
        sure = certain and len(keys) == 1
        if sure or old is None:
            entries[option.value] = Entry(value, sure, spot or option.spot)
        else:
            entries[option.value] = Entry(either((old.value, value)), old.certain, old.spot or spot)
    return replace(base, entries=entries)


def merge(base: DictValue, splat: Value, *, certain: bool = True) -> DictValue:
    """``{**base, **splat}``."""
    merged: list[DictValue] = []
    for option in options(splat):
        mapping = as_mapping(option)
        if mapping is not None:
            merged.append(_overlay(base, mapping, certain))
        elif isinstance(option, Const):
            merged.append(base)  # None: a TypeError at run time, or an `or {}` that was not narrowed.
        else:
            reason = option.reason if isinstance(option, Unknown) else "a mapping that cannot be followed"
            merged.append(replace(base, rest=(*base.rest, Unknown(reason, openness(option)))))
    if not merged:
        return base
    result = merged[0]
    for other in merged[1:]:
        result = merge_paths(result, other)
    return result


def _overlay(base: DictValue, top: DictValue, certain: bool) -> DictValue:
    entries = dict(base.entries)
    for key, entry in top.entries.items():
        old = entries.get(key)
        if (entry.certain and certain) or old is None:
            entries[key] = replace(entry, certain=entry.certain and certain)
        else:
            entries[key] = Entry(either((old.value, entry.value)), old.certain, entry.spot)
    return DictValue(base.identity, entries, (*base.rest, *top.rest))


def as_mapping(value: Value) -> DictValue | None:
    """The dict that a value is or wraps."""
    if isinstance(value, DictValue):
        return value
    if isinstance(value, Record) and value.name.rpartition(".")[2] in _MAPPING_TYPES:
        mapping = DictValue(new_identity())
        for argument in value.arguments.positional:
            mapping = merge(mapping, pairs_as_mapping(argument))
        return merge(mapping, value.arguments.keywords)
    return value.mapping if isinstance(value, InstanceValue) else None


def pairs_as_mapping(value: Value) -> Value:
    """What ``dict(value)`` is for one argument: a mapping, or pairs."""
    found: list[Value] = []
    for option in options(value):
        if isinstance(option, SequenceValue):
            mapping = DictValue(new_identity())
            for item in option.items:
                if isinstance(item, SequenceValue) and len(item.items) == 2:
                    mapping = with_item(mapping, item.items[0], item.items[1], None, certain=option.exact)
                else:
                    mapping = merge(mapping, Unknown("pairs that cannot be followed", openness(item)))
            found.append(mapping)
        else:
            found.append(option)
    return either(found)


def _sequence(ev: Evaluator, frame: Frame, expr: facts.Sequence) -> Value:
    items: list[Value] = []
    exact = True
    for item in expr.items:
        if isinstance(item, facts.Starred):
            elements, known = iterate(ev, evaluate(ev, frame, item.value))
            items.extend(elements)
            exact = exact and known
        else:
            items.append(evaluate(ev, frame, item))
    return _sequence_of(expr.kind, items, exact)


def _sequence_of(kind: str, items: Sequence[Value], exact: bool) -> SequenceValue:
    if len(items) > MOST_ELEMENTS:
        items, exact = (*items[:MOST_ELEMENTS], Unknown("an element of a long list")), False
    return SequenceValue(new_identity(), kind, tuple(items), exact)


def _starred(ev: Evaluator, frame: Frame, expr: facts.Starred) -> Value:
    return evaluate(ev, frame, expr.value)


def iterate(ev: Evaluator, value: Value) -> tuple[list[Value], bool]:
    """The elements of an iterable, and whether these are all of them in order."""
    from lint_llm_tags.analysis.objects import method_result

    choices = options(value)
    found: list[Value] = []
    for option in choices:
        if isinstance(option, SequenceValue):
            if option.exact and len(choices) == 1:
                return list(option.items), True
            found.extend(option.items)
        elif isinstance(option, DictValue):
            keys: list[Value] = [Const(key) for key in option.entries]  # type: ignore[arg-type]
            if not option.rest and len(choices) == 1 and all(entry.certain for entry in option.entries.values()):
                return keys, True
            found.extend([*keys, *option.rest])
        elif isinstance(option, Generated):
            found.append(option.element)
        elif isinstance(option, InstanceValue):
            produced = method_result(ev, option, "__iter__")
            if produced is not None and any(isinstance(one, InstanceValue) for one in options(produced)):
                found.append(method_result(ev, option, "__next__") or Unknown("an element"))
                continue
            found.extend(iterate(ev, produced)[0] if produced is not None else [Unknown("an element")])
        else:
            found.append(Unknown("an element of something that cannot be followed", openness(option)))
    return found, False


def _binary(ev: Evaluator, frame: Frame, expr: facts.Binary) -> Value:
    left = evaluate(ev, frame, expr.left)
    right = evaluate(ev, frame, expr.right)
    if is_pending(left) or is_pending(right):
        return ev.defer(lambda: either(operate(ev, expr.operator, one, right) for one in options(left)), (left, right))
    return either(operate(ev, expr.operator, one, right) for one in options(left))


def operate(ev: Evaluator, operator: str, left: Value, right: Value) -> Value:
    mapping = as_mapping(left)
    if operator == "|":
        for side in (left, *options(right)):
            if isinstance(side, ClientValue) and side.client.pipes:
                return side
        if isinstance(left, (External, ClassValue, Record)) and mapping is None:
            return Record("typing.Union", Arguments((left, right), DictValue(new_identity())))
        if mapping is not None:
            return merge(replace(mapping, identity=new_identity()), right)
        return Unknown("a union that cannot be followed", openness(left) | openness(right))
    rights = options(right)
    if operator == "+":
        if isinstance(left, SequenceValue):
            elements, exact = iterate(ev, right)
            return _sequence_of(left.kind, (*left.items, *elements), left.exact and exact)
        if _is_text(left) or any(_is_text(side) for side in rights):
            return either(concatenate((left, side)) for side in rights)
    if operator == "%" and isinstance(left, Const) and isinstance(left.value, str):
        return either(_format_percent(left, side) for side in rights)
    if operator == "/":
        return either(concatenate((left, Const("/"), side)) for side in rights)
    return Unknown("the result of an operator", openness(left) | openness(right))


def _is_text(value: Value) -> bool:
    return isinstance(value, (Text, EnvironmentVariable)) or (isinstance(value, Const) and isinstance(value.value, str))


def _format_percent(template: Const, argument: Value) -> Value:
    items = argument.items if isinstance(argument, SequenceValue) and argument.kind == "tuple" else (argument,)
    if all(isinstance(item, Const) for item in items) and _PLAIN_PERCENT.fullmatch(str(template.value)):
        try:
            values = tuple(item.value for item in items if isinstance(item, Const))
            return Const(str(template.value) % values, template.spot)
        except (TypeError, ValueError):
            pass
    return Text((template, *items))


def _boolean(ev: Evaluator, frame: Frame, expr: facts.Boolean) -> Value:
    left = evaluate(ev, frame, expr.left)
    verdict = truth(left)
    if verdict is (expr.operator == "or"):
        return left
    right = evaluate(ev, frame, expr.right)
    if verdict is not None:
        return right
    if is_pending(left):
        return ev.defer(lambda: either((truthy(left, expr.operator == "or"), right)), (left, right))
    return either((truthy(left, expr.operator == "or"), right))


def truthy(value: Value, outcome: bool = True) -> Value:
    """``value`` without the possibilities that contradict ``bool(value) is outcome``."""
    return either(option for option in options(value) if truth(option) is not (not outcome))


def _unary(ev: Evaluator, frame: Frame, expr: facts.Unary) -> Value:
    value = evaluate(ev, frame, expr.operand)
    if expr.operator == "not":
        verdict = truth(value)
        return Const(not verdict) if verdict is not None else Unknown("a condition", openness(value))
    if expr.operator == "Minus" and isinstance(value, Const) and isinstance(value.value, (int, float)):
        return Const(-value.value)
    return Unknown("a number")


def _compare(ev: Evaluator, frame: Frame, expr: facts.Compare) -> Value:
    left = evaluate(ev, frame, expr.left)
    rights = [evaluate(ev, frame, right) for _, right in expr.rest]
    pending = is_pending(left) or any(is_pending(right) for right in rights)
    verdict = _compared(left, expr.rest[0][0], rights[0]) if len(rights) == 1 and not pending else None
    found = openness(left)
    for right in rights:
        found |= openness(right)
    return Unknown("a condition", found) if verdict is None else Const(verdict)


def _compared(left: Value, operator: str, right: Value) -> bool | None:
    negated = operator in ("!=", "is not", "not in")
    verdict: bool | None = None
    if operator in ("==", "!=", "is", "is not"):
        if isinstance(left, Const) and isinstance(right, Const):
            verdict = left.value == right.value
        elif isinstance(right, Const) and right.value is None and _never_none(left):
            verdict = False
    elif operator in ("in", "not in") and isinstance(left, Const):
        if isinstance(right, DictValue) and not right.rest:
            entry = right.entries.get(left.value)
            verdict = False if entry is None else (True if entry.certain else None)
        elif isinstance(right, SequenceValue) and right.exact and all(isinstance(i, Const) for i in right.items):
            verdict = any(isinstance(item, Const) and item.value == left.value for item in right.items)
    return verdict if verdict is None else verdict is not negated


def _never_none(value: Value) -> bool:
    return all(
        not isinstance(option, (Unknown, Const, EnvironmentVariable, Setting, Record, Never))
        or (isinstance(option, Const) and option.value is not None)
        for option in options(value)
    ) and not isinstance(value, Never)


def _conditional(ev: Evaluator, frame: Frame, expr: facts.Conditional) -> Value:
    from lint_llm_tags.analysis.narrowing import narrow

    test = evaluate(ev, frame, expr.test)
    if isinstance(expr.body, facts.Dict) or isinstance(expr.orelse, facts.Dict):
        test = either(options(test))
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


def decided(value: Value, open: Openness) -> Value:
    """One of several mappings, where parameters that stand in them decide which: not known before a caller is seen."""
    forwarded = open & openness(value)
    if not forwarded:
        return value
    found = [option for option in unforced(value) if not isinstance(option, Deferred)]
    if is_pending(value) and found and all(_is_mapping(option) for option in found):
        return Unknown(f"parameter {min(forwarded).name!r} decides", forwarded)
    if forwarded and len(found) > 1 and all(_is_mapping(option) for option in found):
        return Unknown(f"parameter {min(forwarded).name!r} decides", forwarded)
    return value


def _is_mapping(value: Value) -> bool:
    return isinstance(value, DictValue) or value == NONE


def _lambda(_ev: Evaluator, frame: Frame, expr: facts.Lambda) -> Value:
    closure = id(frame) if frame.kind == "function" else 0
    function = FunctionValue(lambda_function(expr, frame.scope), frame, closure=closure)
    frame.nested.append(function)
    return function


def _await(ev: Evaluator, frame: Frame, expr: facts.Await) -> Value:
    return evaluate(ev, frame, expr.value)


def _yield(ev: Evaluator, frame: Frame, expr: facts.Yield) -> Value:
    value = evaluate(ev, frame, expr.value) if expr.value is not None else NONE
    if expr.delegates:
        frame.yielded.extend(iterate(ev, value)[0])
    else:
        frame.yielded.append(value)
    return Unknown("a value sent to a generator")


def _walrus(ev: Evaluator, frame: Frame, expr: facts.Walrus) -> Value:
    value = evaluate(ev, frame, expr.value)
    assign(ev, frame, expr.target, value)
    return value


def _other(ev: Evaluator, frame: Frame, expr: facts.Other) -> Value:
    found = frozenset().union(*(openness(evaluate(ev, frame, part)) for part in expr.parts)) if expr.parts else None
    return Unknown("an expression that is not followed", found or frozenset())


def _comprehension(ev: Evaluator, frame: Frame, expr: facts.Comprehension) -> Value:
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


def target_names(target: facts.Expr) -> list[str]:
    if isinstance(target, facts.Name):
        return [target.id]
    if isinstance(target, facts.Sequence):
        return [name for item in target.items for name in target_names(item)]
    return target_names(target.value) if isinstance(target, facts.Starred) else []


def assign(ev: Evaluator, frame: Frame, target: facts.Expr, value: Value) -> None:
    """``target = value``."""
    from lint_llm_tags.analysis.mutations import store_attribute, store_item

    if isinstance(target, facts.Name):
        frame.bind(target.id, value)
    elif isinstance(target, facts.Sequence):
        _unpack(ev, frame, target, value)
    elif isinstance(target, facts.Starred):
        assign(ev, frame, target.value, value)
    elif isinstance(target, facts.Attribute):
        store_attribute(ev, frame, target, value)
    elif isinstance(target, facts.Subscript):
        store_item(ev, frame, target, value)


def _unpack(ev: Evaluator, frame: Frame, target: facts.Sequence, value: Value) -> None:
    if is_pending(value):
        for index, item in enumerate(target.items):
            place = item.value if isinstance(item, facts.Starred) else item
            assign(ev, frame, place, ev.defer(lambda index=index: _column(ev, value, index), (value,)))  # type: ignore[misc]
        return
    elements, exact = iterate(ev, value)
    starred = any(isinstance(item, facts.Starred) for item in target.items)
    if exact and not starred and len(elements) == len(target.items):
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
        if isinstance(option, SequenceValue) and option.exact:
            found.extend(option.items[index : index + 1])
        else:
            found.extend(iterate(ev, option)[0])
    return either(found) if found else Unknown("an element", openness(value))


def _call(ev: Evaluator, frame: Frame, expr: facts.Call) -> Value:
    from lint_llm_tags.analysis.calls import evaluate_call

    return evaluate_call(ev, frame, expr)


_EVALUATE: dict[type, Callable[[Any, Any, Any], Value]] = {
    facts.Name: _name,
    facts.Constant: _constant,
    facts.FString: _fstring,
    facts.Attribute: _attribute,
    facts.Subscript: _subscript,
    facts.Call: _call,
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
    facts.Comprehension: _comprehension,
    facts.Other: _other,
}

__all__ = [
    "Arguments", "BoundMethod", "ModuleValue", "as_mapping", "assign", "concatenate", "evaluate", "item_of",
    "iterate", "merge", "pairs_as_mapping", "spot_of", "target_names", "truthy", "with_item",
]  # fmt: skip
