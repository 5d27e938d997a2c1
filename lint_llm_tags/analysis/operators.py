"""What operators and comparisons give, for values that are known in part."""

from __future__ import annotations

import operator as operator_functions
import re
from typing import TYPE_CHECKING

from lint_llm_tags.analysis.frames import Frame
from lint_llm_tags.analysis.iteration import MOST_ELEMENTS, iterate, sequence_of
from lint_llm_tags.analysis.mappings import as_mapping, merge
from lint_llm_tags.analysis.piping import piped
from lint_llm_tags.analysis.possibilities import either, openness, options, single, truth, unforced
from lint_llm_tags.analysis.values import (
    NONE,
    Arguments,
    ClassValue,
    Const,
    Deferred,
    DictValue,
    Entry,
    EnvironmentVariable,
    External,
    InstanceValue,
    Never,
    Openness,
    Record,
    SequenceValue,
    Setting,
    Spot,
    Text,
    Unknown,
    Value,
    is_pending,
    new_identity,
    undecided,
)
from lint_llm_tags.dataclass import replace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from lint_llm_tags.analysis.evaluator import Evaluator


# A few lines can ask for strings and lists that no memory holds (``a = a + a``). None of them is a tag.
LONGEST_TEXT = 100_000


MOST_PARTS = 200


_PLAIN_FIELD = re.compile("%[sdr]")
_PLAIN_PERCENT = re.compile(r"(?:[^%]|%(?:\(\w+\))?[sdr]|%%)*")
"""No widths: nothing is formatted here that is longer than what it is made of."""


UNION = "a union that cannot be followed"
"""Why ``prompt | model`` with a model from a parameter is unknown."""


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


_METHODS = {
    "|": "__or__", "+": "__add__", "&": "__and__", ">>": "__rshift__", "<<": "__lshift__", "/": "__truediv__",
    "-": "__sub__", "@": "__matmul__", "%": "__mod__",
}  # fmt: skip


def _own_operator(ev: Evaluator, operator: str, left: InstanceValue, right: Value) -> Value | None:
    """``left | right`` where the class of the project says what that is."""
    from lint_llm_tags.analysis.calls import call
    from lint_llm_tags.analysis.objects import NOWHERE, method_of

    method = method_of(ev, left, _METHODS[operator]) if operator in _METHODS else None
    if method is None:
        return None
    frame = Frame("function", left.cls.frame.path, parent=left.cls.frame)
    return call(ev, frame, method, Arguments((right,), DictValue(new_identity())), Spot(frame.path, NOWHERE))


def operate(ev: Evaluator, operator: str, left: Value, right: Value) -> Value:
    if isinstance(left, InstanceValue) and (own := _own_operator(ev, operator, left, right)) is not None:
        return own
    mapping = as_mapping(left)
    if operator == "|":
        chain = piped(ev, left, right)
        if chain is not None:
            return chain
        if isinstance(left, (External, ClassValue, Record)) and mapping is None and not openness(right):
            return Record("typing.Union", Arguments((left, right), DictValue(new_identity())))
        if mapping is not None:
            return merge(replace(mapping, identity=new_identity()), right)
        return Unknown(UNION, openness(left) | openness(right))
    rights = options(right)
    if operator == "+":
        if isinstance(left, SequenceValue):
            elements, exact = iterate(ev, right)
            return sequence_of(left.kind, (*left.items, *elements), left.exact and exact)
        if _is_text(left) or any(_is_text(side) for side in rights):
            return either(concatenate((left, side)) for side in rights)
    if operator == "*" and isinstance(left, SequenceValue):
        times = _number(rights[0]) if len(rights) == 1 else None
        if times is None or not left.exact or len(left.items) * times > MOST_ELEMENTS:
            return replace(left, identity=new_identity(), exact=False)
        return replace(left, identity=new_identity(), items=left.items * times)
    if operator in ("+", "-") and (number := _number(left)) is not None:
        others = [_number(side) for side in rights]
        if None not in others:
            signed = (other if operator == "+" else -other for other in others if other is not None)
            return either(Const(number + other) for other in signed)
    if operator == "%" and isinstance(left, Const) and isinstance(left.value, str):
        return either(_format_percent(left, side) for side in rights)
    if operator == "/":
        return either(concatenate((left, Const("/"), side)) for side in rights)
    return Unknown("the result of an operator", openness(left) | openness(right))


_ORDERS: Mapping[str, Callable[[int, int], bool]] = {
    "<": operator_functions.lt, "<=": operator_functions.le, ">": operator_functions.gt, ">=": operator_functions.ge,
}  # fmt: skip
_GREATEST_NUMBER = 1 << 64


def _number(value: Value) -> int | None:
    """A whole number that does not grow beyond all bounds."""
    known = value.value if isinstance(value, Const) and type(value.value) is int else None
    return known if known is not None and abs(known) < _GREATEST_NUMBER else None


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
    between = _PLAIN_FIELD.split(str(template.value))
    if len(between) != len(items) + 1 or any("%" in text for text in between):
        return Text((template, *items))
    texts = [Const(text, template.spot) for text in between]
    return concatenate((texts[0], *(part for pair in zip(items, texts[1:], strict=True) for part in pair)))


def truthy(value: Value, outcome: bool = True) -> Value:
    """``value`` without the possibilities that contradict ``bool(value) is outcome``."""
    found = (option for option in options(value) if truth(option) is not (not outcome))
    return either(_given(option) for option in found) if outcome else either(found)


def _given(value: Value) -> Value:
    """What stands outside of the code, after a condition has asked for it."""
    return replace(value, given=True) if isinstance(value, (EnvironmentVariable, Setting)) else value


def compared(left: Value, operator: str, right: Value) -> bool | None:
    """What a comparison gives, where it is the same for every possible value."""
    verdicts = {_compared(one, operator, two) for one in options(left) for two in options(right)}
    return verdicts.pop() if len(verdicts) == 1 else None


def _compared(left: Value, operator: str, right: Value) -> bool | None:
    negated = operator in ("!=", "is not", "not in")
    verdict: bool | None = None
    if operator in ("==", "!=", "is", "is not"):
        if isinstance(left, InstanceValue) and isinstance(right, InstanceValue) and left.cls == right.cls:
            names = [one.attributes.get("_name_") for one in (left, right)]  # Members of an enumeration.
            verdict = names[0] == names[1] if None not in names else None
        elif isinstance(left, Const) and isinstance(right, Const):
            verdict = left.value == right.value
        elif isinstance(right, Const) and right.value is None and _never_none(left):
            verdict = False
    elif operator in ("in", "not in") and isinstance(left, Const):
        if isinstance(right, DictValue) and not right.rest:
            entry = right.entries.get(left.value)
            verdict = False if entry is None else (True if entry.certain else None)
        elif isinstance(right, SequenceValue) and right.exact and all(isinstance(i, Const) for i in right.items):
            verdict = any(isinstance(item, Const) and item.value == left.value for item in right.items)
    elif operator in _ORDERS and (one := _number(left)) is not None and (two := _number(right)) is not None:
        verdict = _ORDERS[operator](one, two)
    return verdict if verdict is None else verdict is not negated


def _never_none(value: Value) -> bool:
    return all(
        not isinstance(option, (Unknown, Const, EnvironmentVariable, Setting, Record, Never))
        or (isinstance(option, Const) and option.value is not None)
        for option in options(value)
    ) and not isinstance(value, Never)


def decided(value: Value, open: Openness) -> Value:
    """One of several mappings, where parameters that stand in them decide which: not known before a caller is seen."""
    forwarded = open & openness(value)
    if not forwarded:
        return value
    found = [option for option in unforced(value) if not isinstance(option, Deferred)]
    if is_pending(value) and found and all(_is_mapping(option) for option in found):
        return undecided(forwarded)
    if len(found) > 1 and all(_is_mapping(option) for option in found):
        return one_of_mappings(found, forwarded)
    return value


def one_of_mappings(found: Sequence[Value], open: Openness) -> Value:
    """One of several mappings, or none, as parameters decide: they decide about the keys that not all of them have."""
    mappings = [option for option in found if isinstance(option, DictValue)]
    if any(mapping.rest for mapping in mappings) or not all(map(_is_mapping, found)):
        return undecided(open)
    entries: dict[object, Entry] = {}
    for key in dict.fromkeys(key for mapping in mappings for key in mapping.entries):
        having = [mapping.entries[key] for mapping in mappings if key in mapping.entries]
        certain = len(having) == len(found) and all(entry.certain for entry in having)
        value = either(entry.value for entry in having)
        entries[key] = Entry(value, certain, having[0].spot, having[0].decided if certain else open)
    return DictValue(new_identity(), entries)


def _is_mapping(value: Value) -> bool:
    return isinstance(value, DictValue) or value == NONE
