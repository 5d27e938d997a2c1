"""Items: ``base[index]``, ``base[index] = value`` and ``**base``, where classes of the project say what they mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_llm_tags.analysis import facts
from lint_llm_tags.analysis.classes import bind, find_member
from lint_llm_tags.analysis.enumerations import enumeration_members, is_enumeration
from lint_llm_tags.analysis.expressions import EVALUATE, evaluate
from lint_llm_tags.analysis.frames import Frame
from lint_llm_tags.analysis.iteration import iterate
from lint_llm_tags.analysis.mappings import item_of, pairs_as_mapping, with_item
from lint_llm_tags.analysis.possibilities import either, options, single
from lint_llm_tags.analysis.sessions import taken
from lint_llm_tags.analysis.values import (
    Arguments,
    ClassValue,
    Const,
    DictValue,
    External,
    InstanceValue,
    Spot,
    Unknown,
    Value,
    is_pending,
    new_identity,
)

if TYPE_CHECKING:
    from lint_llm_tags.analysis.evaluator import Evaluator

_NOWHERE = facts.Mark(0, 0, 0, 0)


def evaluate_subscript(ev: Evaluator, frame: Frame, expr: facts.Subscript) -> Value:
    base = evaluate(ev, frame, expr.base)
    index = evaluate(ev, frame, expr.index)
    if is_pending(base):
        return ev.defer(lambda: either(subscript(ev, frame, option, index) for option in options(base)), (base,))
    return ev.hold(either(subscript(ev, frame, option, index) for option in options(base)))


EVALUATE[facts.Subscript] = evaluate_subscript


def subscript(ev: Evaluator, frame: Frame, base: Value, index: Value) -> Value:
    """``base[index]`` for one possibility of the base."""
    if isinstance(base, InstanceValue):
        return either([item_of(base, index)] if base.mapping is not None else _asked(ev, frame, base, index))
    if isinstance(base, ClassValue):
        if is_enumeration(ev, base):
            members, name = enumeration_members(ev, base), single(index)
            return (
                members.get(str(name.value), Unknown("a member"))
                if isinstance(name, Const)
                else either(members.values())
            )
        getter = find_member(ev, base, "__class_getitem__")
        return _called(ev, frame, bind(getter[1], base), index) if getter is not None else base
    if isinstance(base, External):
        if ev.is_described(base.name):
            return base  # ``Agent[Deps, str](...)``: a generic class of an SDK.
        if (held := taken(ev, base, index)) is not None:
            return held
    return item_of(base, index)


def _asked(ev: Evaluator, frame: Frame, base: InstanceValue, index: Value) -> list[Value]:
    getter = find_member(ev, base.cls, "__getitem__")
    return [_called(ev, frame, bind(getter[1], base), index)] if getter is not None else [item_of(base, index)]


def _called(ev: Evaluator, frame: Frame, method: Value, *passed: Value) -> Value:
    from lint_llm_tags.analysis.calls import call

    return call(ev, frame, method, Arguments(passed, DictValue(new_identity())), Spot(frame.path, _NOWHERE))


def opened(ev: Evaluator, value: Value) -> Value:
    """A value of which a dict is made: objects with ``keys()`` or ``__iter__``, and ``__getitem__``, as that dict."""
    if is_pending(value) or not any(isinstance(option, InstanceValue) for option in options(value)):
        return value
    return either(_as_dict(ev, option) if isinstance(option, InstanceValue) else option for option in options(value))


def _as_dict(ev: Evaluator, instance: InstanceValue) -> Value:
    lister = find_member(ev, instance.cls, "keys") or find_member(ev, instance.cls, "__iter__")
    if instance.mapping is not None or lister is None:
        return instance
    frame = Frame("function", instance.cls.frame.path, parent=instance.cls.frame)
    if find_member(ev, instance.cls, "__getitem__") is None:
        pairs = pairs_as_mapping(_called(ev, frame, bind(lister[1], instance)))
        return pairs if all(isinstance(option, DictValue) for option in options(pairs)) else instance
    keys, exact = iterate(ev, _called(ev, frame, bind(lister[1], instance)))
    mapping = DictValue(new_identity())
    for key in keys:
        mapping = with_item(mapping, key, either(_asked(ev, frame, instance, key)), None, certain=exact)
    return mapping
